// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.app.StartupOptions.Failure;
import dev.retort.app.StartupOptions.NewerDatabase;
import dev.retort.app.StartupOptions.Pending;
import dev.retort.run.ConnectionSource;
import dev.retort.run.DatabaseUnreachable;
import dev.retort.run.MigrationFailed;
import dev.retort.run.Policy;
import dev.retort.run.Project;
import dev.retort.run.RefusedByPolicy;
import dev.retort.run.RunOptions;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupTest {

    private final Project project = new Project()
            .with("a1", "", op -> op.createTable("users", column("id", bigint()), column("mail", varchar(50))))
            .with("b2", "a1", op -> op.dropColumn("users", "mail"));

    @TempDir
    private Path folder;

    @DatabaseTest
    void what_is_pending_is_applied_and_reported(TestDatabase database) {
        StartupReport report =
                start(database, project, StartupOptions.defaults(), "dev").run();

        assertThat(withoutTimes(report))
                .isEqualTo(new StartupReport(
                        "dev",
                        true,
                        true,
                        List.of(
                                new StartupReport.Applied("a1", "make a1", Duration.ZERO),
                                new StartupReport.Applied("b2", "make b2", Duration.ZERO)),
                        true,
                        true,
                        List.of("b2"),
                        List.of(),
                        List.of(),
                        List.of(),
                        Duration.ZERO));
        assertThat(report.pendingCount()).isZero();
        assertThat(withoutTimes(report).summary())
                .isEqualTo("migrations: done in 0 ms (environment dev, auto-migrate on); applied a1 (make a1, 0 ms),"
                        + " b2 (make b2, 0 ms); the database is at b2, 0 pending, healthy");
        assertThat(start(database, project, StartupOptions.defaults(), "dev")
                        .run()
                        .applied())
                .isEmpty();
    }

    @DatabaseTest
    void where_nothing_is_to_be_applied_what_is_pending_is_named(TestDatabase database) throws SQLException {
        SchemaDump empty = database.dump();
        StartupOptions warning = StartupOptions.defaults().withPending(Pending.WARN);

        Startup startup = start(database, project, warning, "dev");
        StartupReport report = startup.run();

        assertThat(withoutTimes(report))
                .isEqualTo(new StartupReport(
                        "dev",
                        true,
                        false,
                        List.of(),
                        false,
                        true,
                        List.of(),
                        List.of("a1", "b2"),
                        List.of("not applied, because auto-migrate is off: a1 (make a1), b2 (make b2)"),
                        List.of(),
                        Duration.ZERO));
        assertThat(database.dump()).isEqualTo(empty);
        assertThat(startup.health())
                .isEqualTo(new MigrationHealth(
                        false,
                        true,
                        List.of(),
                        List.of("a1", "b2"),
                        List.of(),
                        List.of(),
                        List.of("not applied: a1, b2")));
    }

    @DatabaseTest
    void a_migration_that_fails_stops_the_start(TestDatabase database) {
        Project failing = project.without("b2").with("c3", "a1", op -> op.execute("no sql at all"));

        assertThatThrownBy(() -> start(database, failing, StartupOptions.defaults(), "dev")
                        .run())
                .isInstanceOf(StartupFailed.class)
                .hasMessageStartingWith(
                        "the application does not start: the upgrade to revision c3 (make c3) failed at" + " execute: ")
                .hasCauseInstanceOf(MigrationFailed.class)
                .extracting(failure -> withoutTimes(((StartupFailed) failure).report()))
                .satisfies(report -> {
                    assertThat(report.success()).isFalse();
                    assertThat(report.applied())
                            .containsExactly(new StartupReport.Applied("a1", "make a1", Duration.ZERO));
                    assertThat(report.current()).containsExactly("a1");
                    assertThat(report.pending()).containsExactly("c3");
                    assertThat(report.errors()).hasSize(1);
                });
    }

    @DatabaseTest
    void a_failure_is_reported_where_the_application_goes_on(TestDatabase database) {
        Project failing = new Project().with("a1", "", op -> op.execute("no sql at all"));

        Startup startup = start(database, failing, StartupOptions.defaults().withFailure(Failure.GO_ON), "dev");
        StartupReport report = startup.run();

        assertThat(report.success()).isFalse();
        assertThat(report.healthy()).isFalse();
        assertThat(report.errors())
                .singleElement()
                .asString()
                .startsWith("the upgrade to revision a1 (make a1) failed");
        assertThat(startup.health().complaints())
                .hasSize(2)
                .containsAll(report.errors())
                .contains("not applied: a1");
    }

    @DatabaseTest
    void in_production_what_loses_data_is_not_applied(TestDatabase database) {
        start(database, project.without("b2"), StartupOptions.defaults(), "prod")
                .run();

        assertThatThrownBy(() -> start(database, project, StartupOptions.defaults(), "prod")
                        .run())
                .isInstanceOf(StartupFailed.class)
                .hasCauseInstanceOf(RefusedByPolicy.class);
    }

    @DatabaseTest
    void an_application_that_is_older_than_its_database_is_refused_or_tolerated(TestDatabase database) {
        start(database, project, StartupOptions.defaults(), "dev").run();
        Project older = project.without("b2");
        StartupOptions tolerant = StartupOptions.defaults().withNewer(NewerDatabase.TOLERATE);

        assertThatThrownBy(() ->
                        start(database, older, StartupOptions.defaults(), "dev").run())
                .hasCauseInstanceOf(DatabaseIsNewer.class)
                .hasMessage("the application does not start: the database is at b2, of which this application knows no"
                        + " migration: it is newer than the application, which does not run on it; deploy the newer"
                        + " version, or let this one run with the setting newer-database: tolerate"
                        + " (RETORT_NEWER_DATABASE)");
        Startup startup = start(database, older, tolerant, "dev");
        assertThat(startup.run().warnings())
                .containsExactly("the database is newer than this application, which does not know b2");
        assertThat(startup.health().healthy()).isTrue();
        assertThatThrownBy(() -> start(database, older.with("c3", "a1", op -> op.dropTable("users")), tolerant, "dev")
                        .run())
                .hasMessageEndingWith(
                        "another branch of the project was applied, while c3 is not; deploy a version that"
                                + " has both");
    }

    @DatabaseTest
    void of_replicas_that_start_at_once_one_applies_and_all_are_healthy(TestDatabase database)
            throws InterruptedException, ExecutionException {
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        List<Future<StartupReport>> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            starts.add(replicas.submit(() ->
                    start(database, project, StartupOptions.defaults(), "dev").run()));
        }
        replicas.shutdown();

        List<String> applied = new ArrayList<>();
        for (Future<StartupReport> start : starts) {
            assertThat(start.get().healthy()).isTrue();
            start.get().applied().forEach(one -> applied.add(one.revision()));
        }
        assertThat(applied).containsExactlyInAnyOrder("a1", "b2");
    }

    @Test
    void a_database_that_does_not_come_up_is_named() {
        Startup startup = Startup.of(
                ConnectionSource.of("jdbc:sqlite:" + folder.resolve("not/there/shop.db"), null, null),
                ManagerOptions.defaults().withMigrations(project.source()),
                StartupOptions.defaults().withPatience(Duration.ofMillis(300)));

        assertThatThrownBy(startup::run)
                .isInstanceOf(StartupFailed.class)
                .hasCauseInstanceOf(DatabaseUnreachable.class);
        assertThat(startup.health().reachable()).isFalse();
        assertThat(startup.health().healthy()).isFalse();
    }

    private static Startup start(TestDatabase database, Project project, StartupOptions options, String environment) {
        return Startup.of(
                Project.connections(database),
                ManagerOptions.defaults()
                        .withMigrations(project.source())
                        .withRun(RunOptions.defaults().withPolicy(Policy.of(environment)))
                        .withListener(new LoggingListener(false)),
                options);
    }

    private static StartupReport withoutTimes(StartupReport report) {
        return new StartupReport(
                report.environment(),
                report.success(),
                report.autoMigrate(),
                report.applied().stream()
                        .map(one -> new StartupReport.Applied(one.revision(), one.message(), Duration.ZERO))
                        .toList(),
                report.healthy(),
                report.known(),
                report.current(),
                report.pending(),
                report.warnings(),
                report.errors(),
                Duration.ZERO);
    }
}
