// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.SortOrder;
import dev.retort.dialect.sqlite.sql.TableConstraint;
import java.util.List;
import java.util.Optional;

/** The hidden number of each row: what names it has left, and whether a column stands for it. */
final class RowNumbers {

    private static final List<String> NAMES = List.of("rowid", "_rowid_", "oid");

    private RowNumbers() {}

    /** A name for the row number that no column of either table takes away; nothing where it need not or cannot be copied. */
    static Optional<String> toCopy(CreateTable before, CreateTable after) {
        if (before.isWithoutRowid() || after.isWithoutRowid() || hasAlias(after)) {
            return Optional.empty();
        }
        return NAMES.stream()
                .filter(name ->
                        before.column(name).isEmpty() && after.column(name).isEmpty())
                .findFirst();
    }

    /** Whether the numbers of rows that went are never used again. */
    static boolean areNeverReused(CreateTable table) {
        return table.columns().stream()
                        .flatMap(column -> column.all(ColumnConstraint.PrimaryKey.class))
                        .anyMatch(key -> key.autoincrement() != null)
                || table.all(TableConstraint.PrimaryKey.class).anyMatch(key -> key.autoincrement() != null);
    }

    /** Whether a column is the row's number: the only column of the primary key, of type {@code INTEGER} to the letter. */
    private static boolean hasAlias(CreateTable table) {
        return table.columns().stream().anyMatch(column -> isInteger(column) && isKey(table, column));
    }

    private static boolean isKey(CreateTable table, ColumnDefinition column) {
        boolean ofColumn = column.all(ColumnConstraint.PrimaryKey.class).anyMatch(key -> key.order() != SortOrder.DESC);
        return ofColumn
                || table.all(TableConstraint.PrimaryKey.class)
                        .anyMatch(key -> key.parts().size() == 1
                                && key.parts().get(0).isColumn(column.name().value()));
    }

    private static boolean isInteger(ColumnDefinition column) {
        return column.type() != null && column.type().text().equalsIgnoreCase("integer");
    }
}
