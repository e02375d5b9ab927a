// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that one of the databases takes for its own where a name could stand; a list beside this class. */
public final class ReservedWords {

    private static final Set<String> WORDS = load();

    private ReservedWords() {}

    /** Whether the letters may stand in SQL without quotes, on every database. */
    public static boolean allow(String letters) {
        return letters.matches("[A-Za-z_][A-Za-z0-9_]*") && !WORDS.contains(letters.toLowerCase(Locale.ROOT));
    }

    private static Set<String> load() {
        try (InputStream in = Objects.requireNonNull(ReservedWords.class.getResourceAsStream("reserved-words.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of reserved words", e);
        }
    }
}
