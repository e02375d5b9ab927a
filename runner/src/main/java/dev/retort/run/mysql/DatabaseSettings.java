// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import dev.retort.run.Platform;
import dev.retort.run.RunOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings of a connection while migrations run. */
final class DatabaseSettings {

    /** Without them a value that does not fit is cut, and a missing one becomes a zero. */
    private static final List<String> STRICT = List.of(
            "STRICT_ALL_TABLES",
            "NO_ZERO_DATE",
            "NO_ZERO_IN_DATE",
            "ERROR_FOR_DIVISION_BY_ZERO",
            "NO_ENGINE_SUBSTITUTION");

    /** With them quotes and backslashes would mean something else than in the statements here. */
    private static final Set<String> OTHER_WORDS = Set.of("ANSI", "ANSI_QUOTES", "NO_BACKSLASH_ESCAPES");

    private static final long MILLIS = 1000;

    private final Connection connection;

    DatabaseSettings(Connection connection) {
        this.connection = connection;
    }

    /** Takes no value that does not fit, waits no longer for a table than the options say, and works in the default schema. */
    Platform.Restoration apply(RunOptions options) throws SQLException {
        Map<String, String> before = new LinkedHashMap<>();
        for (String name : List.of("sql_mode", "lock_wait_timeout", "innodb_lock_wait_timeout", "foreign_key_checks")) {
            before.put(name, get(name));
        }
        String database = connection.getCatalog();
        long seconds = Math.max(1, (options.lockTimeout().toMillis() + MILLIS - 1) / MILLIS);
        set("sql_mode", strict(before.getOrDefault("sql_mode", "")));
        setNumber("lock_wait_timeout", seconds);
        setNumber("innodb_lock_wait_timeout", seconds);
        if (options.defaultSchema() != null) {
            connection.setCatalog(options.defaultSchema());
        }
        return () -> {
            set("sql_mode", before.getOrDefault("sql_mode", ""));
            for (String name : List.of("lock_wait_timeout", "innodb_lock_wait_timeout", "foreign_key_checks")) {
                setNumber(name, Long.parseLong(before.getOrDefault(name, "1")));
            }
            if (options.defaultSchema() != null) {
                connection.setCatalog(database);
            }
        };
    }

    private static String strict(String mode) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : mode.split(",")) {
            if (!word.isEmpty() && !OTHER_WORDS.contains(word)) {
                words.add(word);
            }
        }
        words.addAll(STRICT);
        return String.join(",", words);
    }

    private String get(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@session." + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private void set(String name, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("set session " + name + " = ?")) {
            statement.setString(1, value);
            statement.execute();
        }
    }

    private void setNumber(String name, long value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session " + name + " = " + value);
        }
    }
}
