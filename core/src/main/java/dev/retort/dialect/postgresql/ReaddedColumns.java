// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Generated;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Columns that are dropped and added again, with all that stands on them: computed ones, which hold nothing of their own, while
 * they stand in the way of a change.
 */
final class ReaddedColumns {

    private final DatabaseNaming naming;
    private final Definitions definitions;
    private final Table table;
    private final List<Column> columns;

    private ReaddedColumns(DatabaseNaming naming, Definitions definitions, Table table, List<Column> columns) {
        this.naming = naming;
        this.definitions = definitions;
        this.table = table;
        this.columns = columns;
    }

    /** Those of this table that are computed from the column, whose type cannot change meanwhile. */
    static ReaddedColumns computedFrom(String column, DatabaseNaming naming, Definitions definitions, Table table) {
        return new ReaddedColumns(
                naming,
                definitions,
                table,
                table.columns().values().stream()
                        .filter(candidate -> mentions(candidate, column))
                        .toList());
    }

    /** The column of this name, to come back in this form. */
    static ReaddedColumns as(Column column, DatabaseNaming naming, Definitions definitions, Table table) {
        return new ReaddedColumns(naming, definitions, table, List.of(column));
    }

    private static boolean mentions(Column candidate, String column) {
        Generated generated = candidate.generated();
        return generated != null && SqlTokens.mentions(generated.expression(), column);
    }

    List<String> dropping() {
        return columns.stream()
                .map(column -> alter() + "drop column " + naming.quote(column.name()))
                .toList();
    }

    List<String> adding() {
        List<String> sql = new ArrayList<>();
        if (columns.isEmpty()) {
            return sql;
        }
        for (Column column : columns) {
            sql.add(alter() + "add column " + definitions.column(column));
            if (column.comment() != null) {
                sql.add(ColumnAlteration.comment(naming, table.name(), column.name(), column.comment()));
            }
        }
        Table rest = rest();
        PrimaryKey key = table.primaryKey();
        if (key != null && rest.primaryKey() == null) {
            sql.add(alter() + "add " + definitions.clauses().primaryKey(key));
        }
        lost(Table::uniques, rest)
                .forEach(it -> sql.add(alter() + "add " + definitions.clauses().unique(it)));
        lost(Table::checks, rest)
                .forEach(it -> sql.add(alter() + "add " + definitions.clauses().check(it)));
        lost(Table::foreignKeys, rest)
                .forEach(it -> sql.add(alter() + "add " + definitions.clauses().foreignKey(it)));
        lost(Table::indexes, rest).forEach(it -> sql.add(definitions.index(table, it, false)));
        return sql;
    }

    private <T> List<T> lost(Function<Table, Set<T>> parts, Table rest) {
        return parts.apply(table).stream()
                .filter(part -> !parts.apply(rest).contains(part))
                .toList();
    }

    /** What is left of the table while the columns are gone. */
    private Table rest() {
        Schema schema = Schema.EMPTY.with(table);
        for (Column column : columns) {
            schema = new Operation.DropColumn(table.name(), column.name()).applyTo(schema);
        }
        return schema.table(table.name()).orElseThrow();
    }

    private String alter() {
        return "alter table " + naming.quote(table.name()) + " ";
    }
}
