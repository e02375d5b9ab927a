// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The primary key; name null where nobody chose one. */
public record PrimaryKey(@Nullable String name, List<String> columns) implements TableElement {

    /** Copies the columns; there is at least one. */
    public PrimaryKey {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a primary key has at least one column");
        }
    }

    public static PrimaryKey primaryKey(String... columns) {
        return new PrimaryKey(null, List.of(columns));
    }

    /** The same key under this name. */
    public PrimaryKey named(@Nullable String other) {
        return new PrimaryKey(other, columns);
    }
}
