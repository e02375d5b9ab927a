// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression, and how it is ordered.
 *
 * @param text the column's name, or SQL
 * @param expression whether {@code text} is SQL
 * @param descending from large to small
 * @param nulls where nulls stand
 * @param collation the collation of this key, null for the column's own
 * @param operatorClass PostgreSQL's operator class, null for the type's own
 * @param prefixLength MySQL's number of leading characters, null for all
 */
public record IndexPart(
        String text,
        boolean expression,
        boolean descending,
        Nulls nulls,
        @Nullable String collation,
        @Nullable String operatorClass,
        @Nullable Integer prefixLength) {

    /** Where nulls stand in the order. */
    public enum Nulls {
        /** Where the database puts them by itself for this direction. */
        USUAL,
        FIRST,
        LAST
    }

    /** A column, ascending. */
    public static IndexPart ascending(String column) {
        return new IndexPart(column, false, false, Nulls.USUAL, null, null, null);
    }

    /** A column, descending. */
    public static IndexPart descending(String column) {
        return ascending(column).desc();
    }

    /** An SQL expression, ascending. */
    public static IndexPart expression(String sql) {
        return new IndexPart(sql, true, false, Nulls.USUAL, null, null, null);
    }

    public IndexPart desc() {
        return new IndexPart(text, expression, true, nulls, collation, operatorClass, prefixLength);
    }

    public IndexPart nulls(Nulls other) {
        return new IndexPart(text, expression, descending, other, collation, operatorClass, prefixLength);
    }

    public IndexPart collate(@Nullable String name) {
        return new IndexPart(text, expression, descending, nulls, name, operatorClass, prefixLength);
    }

    public IndexPart operatorClass(@Nullable String name) {
        return new IndexPart(text, expression, descending, nulls, collation, name, prefixLength);
    }

    public IndexPart prefix(@Nullable Integer length) {
        return new IndexPart(text, expression, descending, nulls, collation, operatorClass, length);
    }

    /** The same key over another column or expression. */
    public IndexPart withText(String other) {
        return new IndexPart(other, expression, descending, nulls, collation, operatorClass, prefixLength);
    }
}
