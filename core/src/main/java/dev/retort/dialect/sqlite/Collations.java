// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of the order that SQLite uses by itself: byte by byte. Other databases call it C. */
final class Collations {

    private static final Set<String> BYTE_BY_BYTE = Set.of("BINARY", "C", "POSIX", "UCS_BASIC");

    private Collations() {}

    /** The collation as SQLite knows it, null for its own order. */
    static @Nullable String known(@Nullable String name) {
        return name == null || BYTE_BY_BYTE.contains(name.toUpperCase(Locale.ROOT)) ? null : name;
    }
}
