// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Settings of a connection that are numbers. */
final class Pragmas {

    static final String FOREIGN_KEYS = "foreign_keys";
    static final String LEGACY_ALTER_TABLE = "legacy_alter_table";
    static final String BUSY_TIMEOUT = "busy_timeout";

    private final Connection connection;

    Pragmas(Connection connection) {
        this.connection = connection;
    }

    int get(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma " + name)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Sets the value and reads it back, because a setting that cannot be changed now is not an error to SQLite. */
    void set(String name, int value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("pragma " + name + " = " + value);
        }
        if (get(name) != value) {
            throw new SQLException("pragma " + name + " = " + value + " had no effect");
        }
    }
}
