// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.TableConstraint;
import dev.retort.dialect.sqlite.sql.TableEdit;
import dev.retort.schema.Identity;
import java.util.Optional;

/** Whether a column counts up. It does in SQLite where it alone is the primary key and its type is {@code integer} to the letter. */
final class Counting {

    private static final String INTEGER = "integer";

    private final TableEdit edit;
    private final String column;

    Counting(TableEdit edit, String column) {
        this.edit = edit;
        this.column = column;
    }

    /**
     * Lets the column count in this way, or not at all.
     *
     * @param otherwise the type that the column has where it does not count, as far as that is known
     */
    TableEdit set(Optional<Identity> identity, Optional<String> otherwise) {
        if (!isOnlyKey()) {
            return edit;
        }
        TableEdit plain = edit.column(column).dropAutoincrement();
        if (identity.isEmpty()) {
            return otherwise
                            .filter(type -> !isInteger(type) && isInteger(plain))
                            .isPresent()
                    ? plain.column(column).setType(otherwise.get())
                    : plain;
        }
        TableEdit counting = isInteger(plain) ? plain : plain.column(column).setType(INTEGER);
        return identity.get().kind() == Identity.Kind.NEVER_REUSED
                ? counting.column(column).setAutoincrement()
                : counting;
    }

    private boolean isOnlyKey() {
        boolean inColumn = edit.table()
                .column(column)
                .filter(it -> it.has(ColumnConstraint.PrimaryKey.class))
                .isPresent();
        return inColumn
                || edit.table()
                        .all(TableConstraint.PrimaryKey.class)
                        .anyMatch(key ->
                                key.parts().size() == 1 && key.parts().get(0).isColumn(column));
    }

    private boolean isInteger(TableEdit table) {
        return table.table()
                .column(column)
                .filter(it -> it.type() != null && isInteger(it.type().text()))
                .isPresent();
    }

    private static boolean isInteger(String type) {
        return Identifiers.same(type, INTEGER);
    }
}
