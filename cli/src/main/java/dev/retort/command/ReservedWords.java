// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that one of the databases takes for its own where a name could stand; a list beside this class. */
final class ReservedWords {

    private final Set<String> words;

    private ReservedWords(Set<String> words) {
        this.words = words;
    }

    static ReservedWords load() {
        try (InputStream in = Objects.requireNonNull(ReservedWords.class.getResourceAsStream("reserved-words.txt"))) {
            return new ReservedWords(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of reserved words", e);
        }
    }

    /** Whether the name may stand in SQL as it is, on every database. */
    boolean allow(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") && !words.contains(name.toLowerCase(Locale.ROOT));
    }
}
