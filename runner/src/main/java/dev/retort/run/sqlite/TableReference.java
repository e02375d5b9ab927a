// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.Name;
import dev.retort.dialect.sqlite.sql.Reference;
import dev.retort.dialect.sqlite.sql.TableConstraint;
import dev.retort.dialect.sqlite.sql.TableEdit;
import java.util.List;
import java.util.stream.Stream;

/** A foreign key in a table's text, wherever it stands there. */
record TableReference(List<String> columns, Reference reference) {

    static List<TableReference> of(CreateTable table) {
        Stream<TableReference> ofColumns = table.columns().stream()
                .flatMap(column -> column.all(ColumnConstraint.ForeignKey.class)
                        .map(key -> new TableReference(List.of(column.name().value()), key.reference())));
        Stream<TableReference> ofTable = table.all(TableConstraint.ForeignKey.class)
                .map(key -> new TableReference(
                        key.columns().stream().map(Name::value).toList(), key.reference()));
        return Stream.concat(ofColumns, ofTable).toList();
    }

    boolean isFrom(List<String> others) {
        return folded(columns).equals(folded(others));
    }

    TableEdit dropFrom(TableEdit edit) {
        List<String> target = reference.columns().stream().map(Name::value).toList();
        return edit.dropForeignKey(columns, reference.table().value(), target);
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(Identifiers::folded).toList();
    }
}
