// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import org.jspecify.annotations.Nullable;

/** What may follow the type of a column, in any order and number. */
public sealed interface ColumnConstraint {

    /** The name that {@code CONSTRAINT} gives, if it is there. */
    @Nullable
    Name name();

    /** The whole constraint, {@code CONSTRAINT} and name included. */
    Span span();

    /** {@code PRIMARY KEY}; {@code autoincrement} is the place of that word, null where it is missing. */
    record PrimaryKey(
            @Nullable Name name,
            Span span,
            @Nullable SortOrder order,
            @Nullable Conflict conflict,
            @Nullable Span autoincrement)
            implements ColumnConstraint {}

    /** {@code NOT NULL}. */
    record NotNull(@Nullable Name name, Span span, @Nullable Conflict conflict) implements ColumnConstraint {}

    /** {@code NULL}, which says nothing. */
    record Null(@Nullable Name name, Span span) implements ColumnConstraint {}

    /** {@code UNIQUE}. */
    record Unique(@Nullable Name name, Span span, @Nullable Conflict conflict) implements ColumnConstraint {}

    /** {@code CHECK}; the expression is without its parentheses. */
    record Check(@Nullable Name name, Span span, Fragment expression) implements ColumnConstraint {}

    /** {@code DEFAULT}; the value is all that follows the word, parentheses and sign included. */
    record Default(@Nullable Name name, Span span, Fragment value) implements ColumnConstraint {}

    /** {@code COLLATE}. */
    record Collate(@Nullable Name name, Span span, Name collation) implements ColumnConstraint {}

    /** {@code REFERENCES}. */
    record ForeignKey(@Nullable Name name, Span span, Reference reference) implements ColumnConstraint {}

    /** {@code GENERATED ALWAYS AS}, long or short; the expression is without its parentheses. */
    record Generated(@Nullable Name name, Span span, Fragment expression, boolean stored) implements ColumnConstraint {}

    /** A deferral that stands apart from the {@code REFERENCES} before it, to which it belongs. */
    record Deferred(@Nullable Name name, Span span, Reference.Deferral deferral) implements ColumnConstraint {}

    /** A {@code CONSTRAINT} with a name and nothing behind it, which SQLite lets pass. */
    record NameOnly(Name name, Span span) implements ColumnConstraint {}
}
