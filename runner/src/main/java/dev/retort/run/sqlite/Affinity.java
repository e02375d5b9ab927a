// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import java.util.Locale;
import java.util.stream.Stream;

/** What SQLite makes of a declared type: the kind of value into which it turns what it is given, where that loses nothing. */
enum Affinity {
    INTEGER,
    TEXT,
    BLOB,
    REAL,
    NUMERIC,
    /** No kind in particular; every value stays what it is. */
    NONE;

    /** By SQLite's own rules, which look for parts of words; {@code ANY} is a word of strict tables only. */
    static Affinity of(String declaredType, boolean strict) {
        String type = declaredType.toUpperCase(Locale.ROOT);
        if (type.isEmpty() || (strict && type.equals("ANY"))) {
            return NONE;
        } else if (type.contains("INT")) {
            return INTEGER;
        } else if (Stream.of("CHAR", "CLOB", "TEXT").anyMatch(type::contains)) {
            return TEXT;
        } else if (type.contains("BLOB")) {
            return BLOB;
        }
        return Stream.of("REAL", "FLOA", "DOUB").anyMatch(type::contains) ? REAL : NUMERIC;
    }
}
