// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import org.jspecify.annotations.Nullable;

/**
 * One part of an index or key: a column, or an expression.
 *
 * @param expression the part without its collation and direction
 * @param column the column, or null where the part is an expression
 */
public record IndexedPart(
        Fragment expression, @Nullable Name column, @Nullable Name collation, @Nullable SortOrder order, Span span) {

    /** Whether this part is the given column itself. */
    public boolean isColumn(String name) {
        return column != null && column.is(name);
    }
}
