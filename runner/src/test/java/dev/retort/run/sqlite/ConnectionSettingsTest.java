// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.notNull;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.Operations;
import dev.retort.run.ConnectionSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A migration gives the connection back with the settings that it had, whatever became of it. */
class ConnectionSettingsTest {

    private static final String[] PRAGMAS = {
        "foreign_keys", "legacy_alter_table", "writable_schema", "journal_mode", "synchronous", "busy_timeout",
        "recursive_triggers", "defer_foreign_keys", "ignore_check_constraints", "cache_size", "temp_store", "threads",
        "locking_mode", "secure_delete", "automatic_index", "cell_size_check", "count_changes", "query_only"
    };

    private static final String[] USUAL = {};

    private static final String[] UNUSUAL = {
        "pragma foreign_keys = on",
        "pragma legacy_alter_table = on",
        "pragma writable_schema = on",
        "pragma journal_mode = memory",
        "pragma busy_timeout = 77",
        "pragma recursive_triggers = on",
        "pragma cache_size = 123",
        "pragma temp_store = memory"
    };

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void settings_are_as_they_were_after_a_migration(boolean unusual) throws Exception {
        assertKept(
                unusual ? UNUSUAL : USUAL,
                (file, connection) -> file.migrateOn(connection, ConnectionSettingsTest::change));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void settings_are_as_they_were_after_a_migration_that_failed(boolean unusual) throws Exception {
        assertKept(unusual ? UNUSUAL : USUAL, (file, connection) -> assertThatThrownBy(
                        () -> file.migrateOn(connection, op -> {
                            change(op);
                            op.alterColumn("t", "b", notNull());
                        }))
                .hasMessageContaining("is to be never null"));
    }

    /** In memory, a journal is lost with a process that is killed; without one, nothing can be rolled back. */
    @ParameterizedTest
    @ValueSource(strings = {"memory", "off"})
    void a_migration_has_a_journal_that_survives_a_process(String mode) throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a)").preparedBy("pragma journal_mode = " + mode)) {
            assertThatThrownBy(() -> file.migrate(op -> {
                        op.execute("create table u as select journal_mode from pragma_journal_mode");
                        op.require("select journal_mode from u", "this is the journal");
                    }))
                    .hasMessageContaining("this is the journal (journal_mode = delete)");
            assertThat(file.schema()).containsOnlyKeys("t");
        }
    }

    @Test
    void a_log_stays_a_log() throws Exception {
        try (SqliteFile file = SqliteFile.of("pragma journal_mode = wal", "create table t(a varchar(5), b)")) {
            file.migrate(ConnectionSettingsTest::change);

            assertThat(file.rows("pragma journal_mode")).containsExactly("wal");
        }
    }

    /** What happens on a connection. */
    @FunctionalInterface
    private interface Run {
        void on(SqliteFile file, ConnectionSource connection);
    }

    private static void assertKept(String[] settings, Run run) throws Exception {
        try (SqliteFile file = SqliteFile.of(
                        "create table t(a varchar(5), b, check (t.a <> 'y'))", "insert into t(a) values ('x')");
                Connection connection = DriverManager.getConnection(file.url())) {
            execute(connection, settings);
            Map<String, String> before = settings(connection);

            run.on(file, new LentConnection(connection));

            assertThat(settings(connection)).isEqualTo(before);
        }
    }

    private static void change(Operations op) {
        op.alterColumn("t", "a", type(varchar(50)));
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String pragma : PRAGMAS) {
                try (ResultSet row = statement.executeQuery("pragma " + pragma)) {
                    settings.put(pragma, row.next() ? row.getString(1) : "none");
                }
            }
        }
        return settings;
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
