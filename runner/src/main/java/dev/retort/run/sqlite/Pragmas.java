// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Settings of a connection. */
final class Pragmas {

    static final String FOREIGN_KEYS = "foreign_keys";
    static final String LEGACY_ALTER_TABLE = "legacy_alter_table";
    static final String WRITABLE_SCHEMA = "writable_schema";
    static final String BUSY_TIMEOUT = "busy_timeout";
    static final String JOURNAL_MODE = "main.journal_mode";

    private final Connection connection;

    Pragmas(Connection connection) {
        this.connection = connection;
    }

    /** The value, empty where there is none. */
    String get(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma " + name)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    long number(String name) throws SQLException {
        String value = get(name);
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }

    void set(String name, long value) throws SQLException {
        set(name, String.valueOf(value));
    }

    /** Sets the value where it is another and reads it back, because a setting that cannot be changed now is no error to SQLite. */
    void set(String name, String value) throws SQLException {
        if (get(name).equals(value)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma " + name + " = " + value);
        }
        if (!get(name).equals(value)) {
            throw new SQLException("pragma " + name + " = " + value + " had no effect");
        }
    }
}
