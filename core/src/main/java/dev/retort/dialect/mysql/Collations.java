// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other databases call the order of bytes is that of code points here. */
final class Collations {

    private static final Set<String> BYTE_BY_BYTE = Set.of("binary", "c", "posix", "ucs_basic");

    private static final String CODE_POINTS = "utf8mb4_bin";

    private Collations() {}

    /** The collation as these servers know it, null for the table's own. */
    static @Nullable String known(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return BYTE_BY_BYTE.contains(lower) ? CODE_POINTS : lower;
    }
}
