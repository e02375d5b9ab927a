// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.SortOrder;
import dev.retort.dialect.sqlite.sql.TableConstraint;
import java.util.Optional;
import java.util.stream.Stream;

/** The number that SQLite gives to each row of a table: how it is called, and which column is another name for it. */
final class RowNumber {

    private final CreateTable table;

    RowNumber(CreateTable table) {
        this.table = table;
    }

    /** The first of SQLite's names for it that no column hides; nothing where rows have no numbers. */
    Optional<String> name() {
        return table.isWithoutRowid()
                ? Optional.empty()
                : Stream.of("rowid", "_rowid_", "oid")
                        .filter(name -> table.column(name).isEmpty())
                        .findFirst();
    }

    /** The column that is the number: an integer that alone is the primary key. */
    Optional<ColumnDefinition> column() {
        return table.isWithoutRowid()
                ? Optional.empty()
                : table.columns().stream()
                        .filter(RowNumber::isInteger)
                        .filter(this::isKey)
                        .findFirst();
    }

    /** Whether SQLite remembers the highest number ever given. */
    boolean isNeverReused() {
        Stream<Object> ofColumns = table.columns().stream()
                .flatMap(column -> column.all(ColumnConstraint.PrimaryKey.class))
                .flatMap(key -> Stream.ofNullable(key.autoincrement()));
        Stream<Object> ofTable =
                table.all(TableConstraint.PrimaryKey.class).flatMap(key -> Stream.ofNullable(key.autoincrement()));
        return Stream.concat(ofColumns, ofTable).findAny().isPresent();
    }

    private static boolean isInteger(ColumnDefinition column) {
        return column.type() != null
                && Identifiers.same(Identifiers.unquote(column.type().text()), "integer");
    }

    /** SQLite takes a descending key for no row number when it stands in the column, but not when it stands in the table. */
    private boolean isKey(ColumnDefinition column) {
        boolean inColumn = column.all(ColumnConstraint.PrimaryKey.class).anyMatch(key -> key.order() != SortOrder.DESC);
        return inColumn
                || table.all(TableConstraint.PrimaryKey.class)
                        .anyMatch(key -> key.parts().size() == 1
                                && key.parts().get(0).isColumn(column.name().value()));
    }
}
