// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How statements are read, and what is done with values that do not fit, while migrations run and catalogues are read. */
public final class SqlMode {

    /**
     * Without them a value that does not fit is cut, and a missing one becomes a zero. Whether a date may be zero the server decides:
     * no table that has one could be changed otherwise.
     */
    private static final List<String> STRICT =
            List.of("STRICT_ALL_TABLES", "ERROR_FOR_DIVISION_BY_ZERO", "NO_ENGINE_SUBSTITUTION");

    /** With them quotes, backslashes and blanks would mean something else than in the statements here. */
    private static final List<String> OTHER_WORDS =
            List.of("ANSI_QUOTES", "ANSI", "NO_BACKSLASH_ESCAPES", "PAD_CHAR_TO_FULL_LENGTH");

    private SqlMode() {}

    /** The mode to work in, where this is the session's. */
    public static String strict(String mode) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : mode.split(",")) {
            if (!word.isEmpty() && !OTHER_WORDS.contains(word)) {
                words.add(word);
            }
        }
        words.addAll(STRICT);
        return String.join(",", words);
    }

    /** An expression for the mode to work in, whatever the session's is. */
    public static String strictly() {
        String mode = "concat(',', @@session.sql_mode, ',')";
        for (String word : OTHER_WORDS) {
            mode = "replace(" + mode + ", '," + word + ",', ',')";
        }
        return "concat('" + String.join(",", STRICT) + "', " + mode + ")";
    }
}
