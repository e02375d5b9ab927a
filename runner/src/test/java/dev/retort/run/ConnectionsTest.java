// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whose connections they are makes no difference, and they are given back as they were. */
class ConnectionsTest {

    private final Project project =
            new Project().with("a1", "", op -> op.createTable("t", column("id", bigint())), op -> op.dropTable("t"));

    @DatabaseTest
    void a_pool_gets_its_connections_back_as_they_were(TestDatabase database) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(2);
        config.setAutoCommit(false);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            List<String> before = settings(pool);

            engine(ConnectionSource.of(pool), RunOptions.defaults()).upgrade("head");
            engine(ConnectionSource.of(pool), RunOptions.defaults()).downgrade("base");

            assertThat(settings(pool)).isEqualTo(before);
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    @DatabaseTest(needs = Ability.CONCURRENT_WRITERS)
    void a_pool_of_one_is_not_enough_and_says_so(TestDatabase database) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(300);
        SchemaDump empty = database.dump();
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThatThrownBy(() -> engine(ConnectionSource.of(pool), RunOptions.defaults())
                            .upgrade("head"))
                    .isInstanceOf(NoSecondConnection.class)
                    .hasMessageStartingWith(
                            "the lock is held on a connection of its own, and no second one was to be had,"
                                    + " so nothing was run; let the pool give two at a time: no connection to ");
        }

        assertThat(database.dump()).isEqualTo(empty);
    }

    @DatabaseTest(only = {"postgresql", "mysql", "mariadb"})
    void whoever_waited_in_vain_for_the_lock_gives_its_connections_back_as_they_were(TestDatabase database)
            throws SQLException {
        String settings = database.product().equals("postgresql")
                ? "select current_setting('lock_timeout'), current_setting('application_name')"
                : "select @@session.wait_timeout, @@session.lock_wait_timeout";
        Project waiting = new Project()
                .with(
                        "a1",
                        "",
                        op -> op.run("let another one wait", connection -> {
                            try (HikariDataSource pool = new HikariDataSource()) {
                                pool.setJdbcUrl(database.url());
                                pool.setUsername(database.user());
                                pool.setPassword(database.password());
                                pool.setMaximumPoolSize(2);
                                List<String> before = settings(pool, settings);

                                assertThatThrownBy(() -> engine(
                                                        ConnectionSource.of(pool),
                                                        RunOptions.defaults().withLockWait(Duration.ofMillis(50)))
                                                .upgrade("head"))
                                        .isInstanceOf(LockNotAcquired.class);

                                assertThat(settings(pool, settings)).isEqualTo(before);
                            }
                        }));

        assertThat(waiting.on(database).upgrade("head").done()).hasSize(1);
    }

    /** Those of both connections of a pool. */
    private static List<String> settings(HikariDataSource pool, String query) throws SQLException {
        List<String> settings = new ArrayList<>();
        try (Connection one = pool.getConnection();
                Connection other = pool.getConnection()) {
            for (Connection connection : List.of(one, other)) {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    settings.add(row.getString(1) + " " + row.getString(2));
                }
            }
        }
        return settings;
    }

    @DatabaseTest(needs = Ability.SCHEMAS)
    void unqualified_names_are_in_the_default_schema(TestDatabase database) throws SQLException {
        database.execute("create schema shop");
        SchemaDump empty = database.dump();
        RunOptions inShop = RunOptions.defaults().withDefaultSchema("shop");

        engine(Project.connections(database), inShop).upgrade("head");

        assertThat(database.dump().without("shop.t", "shop.retort_history", "shop.retort_audit"))
                .isEqualTo(empty);
        assertThat(engine(Project.connections(database), RunOptions.defaults()).history())
                .isEqualTo(History.EMPTY);
        assertThat(engine(Project.connections(database), inShop).history().ids())
                .containsExactly("a1");
    }

    @DatabaseTest(only = "sqlite")
    void a_file_that_may_not_be_written_is_an_error_and_stays_as_it_is(TestDatabase database) throws SQLException {
        ConnectionSource readOnly = ConnectionSource.of(database.url() + "?open_mode=1", null, null);
        database.execute("create table u (id int)");
        SchemaDump before = database.dump();

        assertThatThrownBy(() -> engine(readOnly, RunOptions.defaults()).upgrade("head"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("attempt to write a readonly database");

        assertThat(database.dump()).isEqualTo(before);
    }

    @DatabaseTest
    void a_migration_that_fits_no_database_is_found_before_any_runs(TestDatabase database) throws SQLException {
        SchemaDump empty = database.dump();
        Project faulty = project.with("b2", "a1", op -> {
            throw new IllegalStateException("the author's own code failed");
        });

        assertThatThrownBy(() -> faulty.on(database).upgrade("head"))
                .isInstanceOf(FaultyMigration.class)
                .hasMessage("revision b2 (make b2) cannot be run: the author's own code failed (in V_b2.java); nothing"
                        + " was changed");

        assertThat(database.dump()).isEqualTo(empty);
    }

    private MigrationEngine engine(ConnectionSource connections, RunOptions options) {
        return new MigrationEngine(connections, project.migrations(), options, RunListener.SILENT);
    }

    /** What a run changes of a connection, as the database tells it. */
    private static List<String> settings(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            String product = pool.getJdbcUrl().split(":")[1];
            String query =
                    switch (product) {
                        case "sqlite" ->
                            "select foreign_keys, legacy_alter_table, timeout from pragma_foreign_keys,"
                                    + " pragma_legacy_alter_table, pragma_busy_timeout";
                        case "postgresql" ->
                            "select current_setting('lock_timeout'), current_setting('search_path'),"
                                    + " current_setting('application_name')";
                        default ->
                            "select @@sql_mode, concat_ws(' ', database(), @@foreign_key_checks),"
                                    + " concat_ws(' ', @@lock_wait_timeout, @@innodb_lock_wait_timeout)";
                    };
            try (ResultSet row = statement.executeQuery(query)) {
                row.next();
                return List.of(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        String.valueOf(connection.getAutoCommit()));
            }
        }
    }
}
