// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

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

    /** Takes no value that does not fit, waits no longer for a table than the options say, and works in the default schema. */
    Platform.Restoration apply(RunOptions options) throws SQLException {
        List<String> numbers = List.of(
                "lock_wait_timeout", "innodb_lock_wait_timeout", "foreign_key_checks", statementLimit.variable());
        Map<String, String> before = new LinkedHashMap<>();
        for (String name : numbers) {
            before.put(name, get(name));
        }
        String mode = get("sql_mode");
        String database = connection.getCatalog();
        if (options.defaultSchema() != null) {
            use(options.defaultSchema());
        } else if (database == null || database.isEmpty()) {
            throw DefaultSchemaMissing.unnamed("; name a database at the end of the URL");
        }
        set("sql_mode", SqlMode.strict(mode));
        limitWaiting(options.timeouts().lock());
        if (!options.timeouts().statement().isZero()) {
            limit(options.timeouts().statement());
        }
        return () -> {
            set("sql_mode", mode);
            for (Map.Entry<String, String> setting : before.entrySet()) {
                setNumber(setting.getKey(), setting.getValue());
            }
            if (options.defaultSchema() != null) {
                connection.setCatalog(database);
            }
        };
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
