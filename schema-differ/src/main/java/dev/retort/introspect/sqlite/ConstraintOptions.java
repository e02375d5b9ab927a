// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.sqlite;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.Conflict;
import dev.retort.dialect.sqlite.sql.IndexedPart;
import dev.retort.dialect.sqlite.sql.SortOrder;
import dev.retort.dialect.sqlite.sql.TableConstraint;
import dev.retort.introspect.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a constraint of SQLite may say and a schema cannot: what happens to a row that breaks it, and how keys are ordered. */
final class ConstraintOptions {

    private static final String KIND = "constraint option";

    private final TableText table;
    private final Findings findings;

    ConstraintOptions(TableText table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** Reports what there is of this in the table. */
    void leave() {
        for (ColumnDefinition column : table.text().columns()) {
            column.constraints().forEach(constraint -> leave(column, constraint));
        }
        table.text().constraints().forEach(this::leave);
    }

    private void leave(ColumnDefinition column, ColumnConstraint constraint) {
        if (constraint instanceof ColumnConstraint.PrimaryKey key) {
            leave("the primary key", key.conflict());
        } else if (constraint instanceof ColumnConstraint.NotNull notNull) {
            leave("the NOT NULL of " + column.name(), notNull.conflict());
        } else if (constraint instanceof ColumnConstraint.Unique unique) {
            leave("the unique constraint on " + column.name(), unique.conflict());
        }
    }

    private void leave(TableConstraint constraint) {
        if (constraint instanceof TableConstraint.PrimaryKey key) {
            leave("the primary key", key.conflict());
            leave("the primary key", key.parts());
        } else if (constraint instanceof TableConstraint.Unique unique) {
            String what = "the unique constraint on " + String.join(", ", table.keys(unique.parts()));
            leave(what, unique.conflict());
            leave(what, unique.parts());
        }
    }

    private void leave(String what, @Nullable Conflict conflict) {
        if (conflict != null) {
            findings.leave(KIND, table.name(), what + " says ON CONFLICT " + conflict);
        }
    }

    private void leave(String what, List<IndexedPart> parts) {
        boolean plain = parts.stream().allMatch(part -> part.collation() == null && part.order() != SortOrder.DESC);
        if (!plain) {
            findings.leave(KIND, table.name(), what + " gives its columns a collation or direction of their own");
        }
    }
}
