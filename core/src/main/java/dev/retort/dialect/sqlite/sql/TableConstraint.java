// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may follow the columns of a table. */
public sealed interface TableConstraint {

    /** The name that {@code CONSTRAINT} gives, if it is there. */
    @Nullable
    Name name();

    /** The whole constraint, {@code CONSTRAINT} and name included. */
    Span span();

    /** {@code PRIMARY KEY}; {@code autoincrement} is the place of that word, null where it is missing. */
    record PrimaryKey(
            @Nullable Name name,
            Span span,
            List<IndexedPart> parts,
            @Nullable Conflict conflict,
            @Nullable Span autoincrement)
            implements TableConstraint {

        public PrimaryKey {
            parts = List.copyOf(parts);
        }
    }

    /** {@code UNIQUE}. */
    record Unique(@Nullable Name name, Span span, List<IndexedPart> parts, @Nullable Conflict conflict)
            implements TableConstraint {

        public Unique {
            parts = List.copyOf(parts);
        }
    }

    /** {@code CHECK}; the expression is without its parentheses. */
    record Check(@Nullable Name name, Span span, Fragment expression, @Nullable Conflict conflict)
            implements TableConstraint {}

    /** {@code FOREIGN KEY}. */
    record ForeignKey(@Nullable Name name, Span span, List<Name> columns, Reference reference)
            implements TableConstraint {

        public ForeignKey {
            columns = List.copyOf(columns);
        }
    }

    /** A {@code CONSTRAINT} with a name and nothing behind it, which SQLite lets pass. */
    record NameOnly(Name name, Span span) implements TableConstraint {}
}
