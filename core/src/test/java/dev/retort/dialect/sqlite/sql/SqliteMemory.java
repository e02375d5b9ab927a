// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A real SQLite database that lives in memory for one test. */
final class SqliteMemory implements AutoCloseable {

    private final Connection connection;

    private SqliteMemory(Connection connection) {
        this.connection = connection;
    }

    static SqliteMemory open() throws SQLException {
        return new SqliteMemory(DriverManager.getConnection("jdbc:sqlite::memory:"));
    }

    /** Runs statements on a database of their own. */
    static void run(String... statements) throws SQLException {
        try (SqliteMemory memory = open()) {
            memory.execute(statements);
        }
    }

    SqliteMemory execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    /** The text that SQLite keeps for a table, index, view or trigger. */
    String sqlOf(String name) throws SQLException {
        return rows("SELECT sql FROM sqlite_master WHERE name = " + Identifiers.literal(name))
                .get(0);
    }

    /** The rows of a query that has one column. */
    List<String> rows(String query) throws SQLException {
        return table(query).stream().map(row -> row.get(0)).toList();
    }

    /** The rows of a query; what is NULL reads {@code null}. */
    List<List<String>> table(String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    values.add(String.valueOf(result.getString(i)));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
