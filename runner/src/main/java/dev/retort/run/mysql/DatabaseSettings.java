// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import dev.retort.dialect.mysql.SqlMode;
import dev.retort.run.DefaultSchemaMissing;
import dev.retort.run.Platform;
import dev.retort.run.RunOptions;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of a connection while migrations run. */
final class DatabaseSettings {

    private static final long MILLIS = 1000;

    /** Access to a database is denied; there is no such one. */
    private static final Set<Integer> UNUSABLE = Set.of(1044, 1049);

    private final Connection connection;
    private final StatementLimit statementLimit;

    DatabaseSettings(Connection connection, StatementLimit statementLimit) {
        this.connection = connection;
        this.statementLimit = statementLimit;
    }

    /**
     * Takes no value that does not fit, makes tables that have transactions and foreign keys, waits no longer for a table than the
     * options say, and works in the default schema.
     */
    Platform.Restoration apply(RunOptions options) throws SQLException {
        String database = enter(options.defaultSchema());
        Map<String, String> words = current(List.of("sql_mode", "default_storage_engine"));
        Map<String, String> numbers = current(List.of(
                "lock_wait_timeout", "innodb_lock_wait_timeout", "foreign_key_checks", statementLimit.variable()));
        set("sql_mode", SqlMode.strict(words.getOrDefault("sql_mode", "")));
        set("default_storage_engine", "InnoDB");
        IdleLimit idle = IdleLimit.raised(connection);
        limitWaiting(options.timeouts().lock());
        if (!options.timeouts().statement().isZero()) {
            limit(options.timeouts().statement());
        }
        return () -> {
            for (Map.Entry<String, String> setting : words.entrySet()) {
                set(setting.getKey(), setting.getValue());
            }
            for (Map.Entry<String, String> setting : numbers.entrySet()) {
                setNumber(setting.getKey(), setting.getValue());
            }
            idle.restore();
            if (options.defaultSchema() != null && !database.isEmpty()) {
                connection.setCatalog(database);
            }
        };
    }

    /** Goes to the default schema; gives the database in which the connection was, an empty name where it was in none. */
    private String enter(@Nullable String schema) throws SQLException {
        String database = connection.getCatalog();
        if (schema != null) {
            use(schema);
        } else if (database == null || database.isEmpty()) {
            throw DefaultSchemaMissing.unnamed(
                    "the connection has no database to make tables in; name one at the end of the URL");
        }
        return database == null ? "" : database;
    }

    private void use(String schema) throws SQLException {
        try {
            connection.setCatalog(schema);
        } catch (SQLException e) {
            if (UNUSABLE.contains(e.getErrorCode())) {
                throw DefaultSchemaMissing.named(schema, e);
            }
            throw e;
        }
    }

    private Map<String, String> current(List<String> names) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : names) {
            values.put(name, get(name));
        }
        return values;
    }

    /** Waits no longer than this for others who use a table or a row; whole seconds, and one at least. */
    void limitWaiting(Duration limit) throws SQLException {
        long seconds = Math.max(1, (limit.toMillis() + MILLIS - 1) / MILLIS);
        setNumber("lock_wait_timeout", String.valueOf(seconds));
        setNumber("innodb_lock_wait_timeout", String.valueOf(seconds));
    }

    /** Runs no statement for longer than this, as far as the server can end it. */
    void limit(Duration limit) throws SQLException {
        BigDecimal seconds = BigDecimal.valueOf(limit.toMillis(), 3);
        BigDecimal units = seconds.multiply(BigDecimal.valueOf(statementLimit.perSecond()));
        setNumber(statementLimit.variable(), units.stripTrailingZeros().toPlainString());
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

    private void setNumber(String name, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session " + name + " = " + value);
        }
    }
}
