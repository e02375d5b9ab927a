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
import dev.retort.schema.PrimaryKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** The primary key, under the name that it may have, or null where there is none. */
    @Nullable
    PrimaryKey primaryKey() {
        for (ColumnDefinition column : text.columns()) {
            Optional<ColumnConstraint.PrimaryKey> key = column.last(ColumnConstraint.PrimaryKey.class);
            if (key.isPresent()) {
                return new PrimaryKey(
                        name(key.get().name()), List.of(scope.name(column.name().value())));
            }
        }
        return text.all(TableConstraint.PrimaryKey.class)
                .map(key -> new PrimaryKey(name(key.name()), keys(key.parts())))
                .findFirst()
                .orElse(null);
    }

    /** The name of a constraint, which it may lack. */
    @Nullable
    String name(@Nullable Name spelled) {
        return spelled == null ? null : scope.name(spelled.value());
    }

    /**
     * Whether the column is another name for the row's number: an {@code INTEGER} that is the whole primary key, but not, for
     * history's sake, where the column itself says {@code PRIMARY KEY DESC}.
     */
    boolean isRowNumber(ColumnDefinition column) {
        boolean integer = column.type() != null && column.type().text().strip().equalsIgnoreCase("integer");
        PrimaryKey key = primaryKey();
        boolean wholeKey = key != null
                && key.columns().equals(List.of(scope.name(column.name().value())));
        boolean descending = column.last(ColumnConstraint.PrimaryKey.class)
                .filter(clause -> clause.order() == SortOrder.DESC)
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
