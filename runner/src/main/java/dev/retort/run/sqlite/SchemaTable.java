// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.KnownColumns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SQLite's own table of what there is. */
final class SchemaTable {

    private final Connection connection;
    private final List<SchemaEntry> entries = new ArrayList<>();

    private SchemaTable(Connection connection) {
        this.connection = connection;
    }

    static SchemaTable read(Connection connection) throws SQLException {
        SchemaTable table = new SchemaTable(connection);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select type, name, tbl_name, sql from sqlite_master where sql is not null order by rowid")) {
            while (row.next()) {
                table.entries.add(
                        new SchemaEntry(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return table;
    }

    Optional<SchemaEntry> table(String name) {
        return entries.stream()
                .filter(entry -> entry.type().equals("table") && Identifiers.same(entry.name(), name))
                .findFirst();
    }

    /** All entries of this type: {@code index}, {@code trigger}, {@code view}. */
    List<SchemaEntry> all(String type) {
        return entries.stream().filter(entry -> entry.type().equals(type)).toList();
    }

    /** The entries of this type that belong to the table and go with it. */
    List<SchemaEntry> of(String table, String type) {
        return all(type).stream()
                .filter(entry -> Identifiers.same(entry.table(), table))
                .toList();
    }

    /** The columns of all tables and views, to tell those of the same name apart. */
    KnownColumns columns() {
        KnownColumns known = KnownColumns.none();
        for (SchemaEntry entry : entries) {
            if (entry.type().equals("table") || entry.type().equals("view")) {
                List<String> columns = columns(entry.name());
                known = columns.isEmpty() ? known : known.with(entry.name(), columns);
            }
        }
        return known;
    }

    /** The columns of a table or view, in order; none where they are not known. */
    List<String> columns(String name) {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select name from pragma_table_xinfo(?)")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
        } catch (SQLException brokenView) {
            return List.of(); // a view that does not work has no columns
        }
        return columns;
    }
}
