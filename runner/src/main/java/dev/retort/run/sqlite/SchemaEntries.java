// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.KnownColumns;
import dev.retort.dialect.sqlite.sql.SqlSyntaxException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All that a database defines, as its schema table says it; what SQLite makes by itself is left out. */
record SchemaEntries(List<SchemaEntry> entries) {

    private static final String QUERY =
            "select type, name, tbl_name, sql from main.sqlite_master where sql is not null order by rowid";

    SchemaEntries {
        entries = List.copyOf(entries);
    }

    static SchemaEntries read(Connection connection) throws SQLException {
        List<SchemaEntry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                SchemaEntry.Type type =
                        SchemaEntry.Type.valueOf(row.getString(1).toUpperCase(Locale.ROOT));
                entries.add(new SchemaEntry(type, row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return new SchemaEntries(entries);
    }

    /** The table or view of this name. */
    Optional<SchemaEntry> relation(String name) {
        return entries.stream()
                .filter(entry -> entry.is(SchemaEntry.Type.TABLE) || entry.is(SchemaEntry.Type.VIEW))
                .filter(entry -> entry.isNamed(name))
                .findFirst();
    }

    /** What belongs to a table or view: its indexes, its triggers. */
    List<SchemaEntry> of(SchemaEntry relation, SchemaEntry.Type type) {
        return all(type).filter(entry -> entry.belongsTo(relation.name())).toList();
    }

    Stream<SchemaEntry> all(SchemaEntry.Type type) {
        return entries.stream().filter(entry -> entry.is(type));
    }

    /** A name that nothing has yet and no text mentions. */
    String unusedName(String wanted) {
        String name = wanted;
        for (int i = 2; isUsed(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    private boolean isUsed(String name) {
        String folded = Identifiers.folded(name);
        return entries.stream()
                .anyMatch(entry ->
                        entry.isNamed(name) || Identifiers.folded(entry.sql()).contains(folded));
    }

    /** The columns of all ordinary tables, as their texts tell them. */
    KnownColumns columns() {
        KnownColumns known = KnownColumns.none();
        for (SchemaEntry table : all(SchemaEntry.Type.TABLE).toList()) {
            Optional<CreateTable> text = readTable(table);
            if (text.isPresent()) {
                known = known.with(
                        table.name(),
                        text.get().columns().stream()
                                .map(column -> column.name().value())
                                .toList());
            }
        }
        return known;
    }

    /** Virtual tables tell their columns to their own module only. */
    private static Optional<CreateTable> readTable(SchemaEntry table) {
        try {
            return Optional.of(CreateTable.parse(table.sql()));
        } catch (SqlSyntaxException virtual) {
            return Optional.empty();
        }
    }
}
