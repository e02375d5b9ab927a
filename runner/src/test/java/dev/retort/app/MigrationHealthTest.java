// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.retort.app.StartupOptions.Failure;
import dev.retort.run.Project;
import dev.retort.run.RunOptions;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MigrationHealthTest {

    private final Project project = new Project().with("a1", "", op -> op.createTable("t", column("id", bigint())));

    @DatabaseTest(lacks = Ability.CONCURRENT_WRITERS)
    void what_failed_at_the_start_is_forgotten_once_the_database_is_right(TestDatabase database) throws SQLException {
        Startup startup = Startup.of(
                Project.connections(database),
                ManagerOptions.defaults()
                        .withMigrations(project.source())
                        .withRun(RunOptions.defaults()
                                .withLockTimeout(Duration.ofMillis(50))
                                .withLockWait(Duration.ZERO)),
                StartupOptions.defaults().withFailure(Failure.GO_ON));
        try (Connection writer = database.connect();
                Statement statement = writer.createStatement()) {
            statement.executeUpdate("begin immediate");
            startup.run();
        }
        assertThat(startup.health().complaints())
                .containsExactly(
                        "another process is running migrations: one that writes to the database file; gave up after 0"
                                + " seconds, nothing was changed",
                        "not applied: a1");

        project.on(database).upgrade("heads");

        assertThat(startup.health())
                .isEqualTo(new MigrationHealth(true, true, List.of("a1"), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void a_database_without_a_driver_is_not_reachable() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:nosuch://ada:geheim@db/shop");

            MigrationHealth health = health(pool);

            assertThat(health.reachable()).isFalse();
            assertThat(health.complaints())
                    .singleElement()
                    .asString()
                    .startsWith("no connection to the application's data source (jdbc:nosuch://ada:***@db/shop): ")
                    .doesNotContain("geheim");
        }
    }

    @Test
    void what_others_say_is_shown_without_passwords() {
        DataSource talkative = failing(new IllegalStateException("no jndi password=geheim"));
        Startup startup = Startup.of(
                talkative, ManagerOptions.defaults().withMigrations(project.source()), StartupOptions.defaults());

        assertThatThrownBy(startup::run)
                .hasMessage("the application does not start: no connection to the application's data source: no jndi"
                        + " password=***")
                .extracting(failure -> ((StartupFailed) failure).report().errors())
                .isEqualTo(List.of("no connection to the application's data source: no jndi password=***"));
        assertThat(startup.health().complaints())
                .containsExactly("no connection to the application's data source: no jndi password=***");
    }

    @Test
    void what_a_source_of_migrations_says_is_shown_without_passwords() {
        Startup startup = Startup.of(
                failing(new IllegalStateException("not asked")),
                ManagerOptions.defaults().withMigrations(() -> {
                    throw new IllegalStateException("no vault?token=geheim");
                }),
                StartupOptions.defaults());

        assertThatThrownBy(startup::run)
                .hasMessage("the application does not start: no vault?token=***")
                .extracting(failure -> ((StartupFailed) failure).report().errors())
                .isEqualTo(List.of("no vault?token=***"));
        assertThat(startup.health().complaints()).containsExactly("no vault?token=***");
    }

    private MigrationHealth health(DataSource dataSource) {
        return MigrationHealth.of(
                MigrationManager.of(dataSource, ManagerOptions.defaults().withMigrations(project.source())), null);
    }

    private static DataSource failing(RuntimeException failure) {
        return (DataSource) Proxy.newProxyInstance(
                MigrationHealthTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, values) -> {
                    if (method.getName().equals("getConnection")) {
                        throw failure;
                    }
                    return method.getName().equals("toString") ? "a data source" : null;
                });
    }
}
