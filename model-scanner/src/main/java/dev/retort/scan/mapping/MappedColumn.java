// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column as Hibernate would create it.
 *
 * @param unique whether the column is unique by itself, which Hibernate may say without any unique key
 * @param origin the attribute that it belongs to, null where no attribute does
 */
public record MappedColumn(
        String name,
        MappedType type,
        boolean nullable,
        boolean identity,
        boolean unique,
        @Nullable String defaultValue,
        @Nullable MappedGeneration generation,
        @Nullable String collation,
        @Nullable String comment,
        List<MappedCheck> checks,
        @Nullable Origin origin) {

    public MappedColumn {
        checks = List.copyOf(checks);
    }
}
