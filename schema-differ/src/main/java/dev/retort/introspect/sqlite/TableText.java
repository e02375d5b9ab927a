// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.sqlite;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.IndexedPart;
import dev.retort.dialect.sqlite.sql.Name;
import dev.retort.dialect.sqlite.sql.SortOrder;
import dev.retort.dialect.sqlite.sql.TableConstraint;
import dev.retort.introspect.Scope;
import dev.retort.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** The text that made a table, under the table's name, with names of columns as the columns themselves spell them. */
record TableText(Scope scope, ObjectName name, CreateTable text) {

    /** The column that SQLite finds under this name. */
    String column(String spelled) {
        return scope.name(
                text.column(spelled).map(column -> column.name().value()).orElse(spelled));
    }

    List<String> columns(List<Name> spelled) {
        return spelled.stream().map(name -> column(name.value())).toList();
    }

    /** The columns of a key; SQLite lets no expression stand there. */
    List<String> keys(List<IndexedPart> parts) {
        return parts.stream().map(part -> column(keyName(part))).toList();
    }

    private static String keyName(IndexedPart part) {
        Name name = part.column();
        return name == null ? part.expression().text() : name.value();
    }

    /** The columns of the primary key; none where there is no such key. */
    List<String> primaryKey() {
        Optional<ColumnDefinition> column = text.columns().stream()
                .filter(definition -> definition.has(ColumnConstraint.PrimaryKey.class))
                .findFirst();
        return column.map(definition -> List.of(scope.name(definition.name().value())))
                .or(() -> text.all(TableConstraint.PrimaryKey.class).findFirst().map(key -> keys(key.parts())))
                .orElse(List.of());
    }

    /**
     * Whether the column is another name for the row's number: an {@code INTEGER} that is the whole primary key, but not, for
     * history's sake, where the column itself says {@code PRIMARY KEY DESC}.
     */
    boolean isRowNumber(ColumnDefinition column) {
        boolean integer = column.type() != null && column.type().text().strip().equalsIgnoreCase("integer");
        boolean wholeKey = primaryKey().equals(List.of(scope.name(column.name().value())));
        boolean descending = column.last(ColumnConstraint.PrimaryKey.class)
                .filter(key -> key.order() == SortOrder.DESC)
                .isPresent();
        return integer && wholeKey && !descending && !text.isWithoutRowid();
    }

    /** Whether the row's number is never given out twice. */
    boolean isAutoincrement() {
        return text.columns().stream()
                        .flatMap(column -> column.all(ColumnConstraint.PrimaryKey.class))
                        .anyMatch(key -> key.autoincrement() != null)
                || text.all(TableConstraint.PrimaryKey.class).anyMatch(key -> key.autoincrement() != null);
    }
}
