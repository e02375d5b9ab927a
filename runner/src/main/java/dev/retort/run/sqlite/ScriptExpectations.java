// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.dialect.sqlite.sql.Identifiers.literal;

import dev.retort.dialect.Step;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a script must find of a table that it changes: the columns, indexes and triggers that the migrations made, no more and no
 * fewer. To a script, a column that is not there would be a string, for its name stands in double quotes.
 */
final class ScriptExpectations {

    private final Connection trial;
    private final Step.Rebuild rebuild;

    ScriptExpectations(Connection trial, Step.Rebuild rebuild) {
        this.trial = trial;
        this.rebuild = rebuild;
    }

    List<Step> guards() throws SQLException {
        Operation first = rebuild.operations().get(0);
        if (first instanceof Operation.RenameTable || first instanceof Operation.RenameColumn) {
            return List.of();
        }
        SchemaEntries schema = SchemaEntries.read(trial);
        SchemaEntry table = new Subject(trial, schema).find(rebuild.table());
        List<String> columns = CreateTable.parse(table.sql()).columns().stream()
                .map(column -> column.name().value())
                .toList();
        List<Step> guards = new ArrayList<>();
        guards.add(new Step.Guard(
                rebuild.operations(),
                columnsOtherThan(table.name(), columns),
                "table " + table.name() + " has other columns than the migrations tell"));
        guards.add(new Step.Guard(
                rebuild.operations(),
                entriesOtherThan(schema, table),
                "table " + table.name() + " has an index or trigger of which no migration tells"));
        return guards;
    }

    private static String columnsOtherThan(String table, List<String> columns) {
        String of = "from pragma_table_xinfo(" + literal(table) + ") where lower(name)";
        return "select name " + of + " not in (" + list(columns.stream()) + ") union all select 'fewer than "
                + columns.size() + "' where (select count(*) " + of + " in (" + list(columns.stream()) + ")) < "
                + columns.size();
    }

    private static String entriesOtherThan(SchemaEntries schema, SchemaEntry table) {
        Stream<String> names = Stream.concat(
                        schema.of(table, SchemaEntry.Type.INDEX).stream(),
                        schema.of(table, SchemaEntry.Type.TRIGGER).stream())
                .map(SchemaEntry::name);
        return "select type, name from main.sqlite_master where lower(tbl_name) = "
                + literal(Identifiers.folded(table.name()))
                + " and type in ('index', 'trigger') and sql is not null and lower(name) not in (" + list(names) + ")";
    }

    private static String list(Stream<String> names) {
        return names.map(Identifiers::folded).map(Identifiers::literal).collect(Collectors.joining(", "));
    }
}
