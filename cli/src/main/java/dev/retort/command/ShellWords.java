// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.util.regex.Pattern;

/** Writes words so that a shell reads them back as they are. */
final class ShellWords {

    private static final Pattern HARMLESS = Pattern.compile("[\\w.:,/@%+=-]+");

    private ShellWords() {}

    static String quoted(String word) {
        return HARMLESS.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
