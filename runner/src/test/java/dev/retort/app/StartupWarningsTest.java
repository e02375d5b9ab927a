// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.app.StartupOptions.Failure;
import dev.retort.app.StartupOptions.NewerDatabase;
import dev.retort.app.StartupOptions.Pending;
import dev.retort.run.ConnectionSource;
import dev.retort.run.Project;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start says where migrations and database are not what they should be. */
class StartupWarningsTest {

    private static final String NONE =
            "there are no migrations in the package db.migratoins; where there should be some,"
                    + " correct the name of their package (spring.retort.packages, RETORT_MIGRATIONS_PACKAGE)";

    private final ManagerOptions misspelt = ManagerOptions.defaults().withPackage("db.migratoins");
    private final Project project = new Project()
            .with("a1", "", op -> op.createTable("t", column("id", bigint())))
            .with("b2", "a1", op -> op.createTable("u", column("id", bigint())));

    @TempDir
    private Path folder;

    @DatabaseTest
    void a_package_without_migrations_is_named(TestDatabase database) {
        Startup startup = Startup.of(Project.connections(database), misspelt, StartupOptions.defaults());

        StartupReport report = startup.run();

        assertThat(report.warnings()).containsExactly(NONE);
        assertThat(report.healthy()).isTrue();
        assertThat(startup.health().healthy()).isTrue();
        assertThat(startup.health().complaints()).containsExactly(NONE);
    }

    @DatabaseTest
    void an_application_without_migrations_does_not_call_its_database_newer(TestDatabase database) {
        project.on(database).upgrade("heads");

        assertThatThrownBy(() -> Startup.of(Project.connections(database), misspelt, StartupOptions.defaults())
                        .run())
                .hasCauseInstanceOf(DatabaseIsNewer.class)
                .hasMessage("the application does not start: the database is at a1, b2, and " + NONE)
                .extracting(failure -> ((StartupFailed) failure).report().warnings())
                .isEqualTo(List.of());

        Startup tolerant = Startup.of(
                Project.connections(database),
                misspelt,
                StartupOptions.defaults().withNewer(NewerDatabase.TOLERATE));
        assertThat(tolerant.run().warnings())
                .containsExactly("the database is at a1, b2, of which this application knows no migration", NONE);
        assertThat(tolerant.run().healthy()).isFalse();
        assertThat(tolerant.health().healthy()).isFalse();
        assertThat(tolerant.health().complaints()).containsExactly(NONE);
    }

    @DatabaseTest
    void where_nothing_is_to_be_applied_an_edited_migration_is_named(TestDatabase database) {
        project.without("b2").on(database).upgrade("heads");
        Project edited = new Project().with("a1", "", op -> op.createTable("v", column("id", bigint())));

        StartupReport report = Startup.of(
                        Project.connections(database),
                        ManagerOptions.defaults().withMigrations(edited.source()),
                        StartupOptions.defaults().withPending(Pending.WARN))
                .run();

        assertThat(report.healthy()).isFalse();
        assertThat(report.warnings()).containsExactly("edited after it was applied: a1");
    }

    @DatabaseTest
    void where_a_newer_database_is_tolerated_an_edited_migration_is_named(TestDatabase database) {
        project.on(database).upgrade("heads");
        Project edited = new Project().with("a1", "", op -> op.createTable("v", column("id", bigint())));

        StartupReport report = Startup.of(
                        Project.connections(database),
                        ManagerOptions.defaults().withMigrations(edited.source()),
                        StartupOptions.defaults().withNewer(NewerDatabase.TOLERATE))
                .run();

        assertThat(report.healthy()).isFalse();
        assertThat(report.warnings())
                .containsExactly(
                        "the database is newer than this application, which does not know b2",
                        "edited after it was applied: a1");
    }

    @Test
    void of_a_database_that_nobody_could_ask_nothing_is_said() {
        StartupReport report = Startup.of(
                        ConnectionSource.of("jdbc:sqlite:" + folder.resolve("not/there/shop.db"), null, null),
                        ManagerOptions.defaults().withMigrations(project.source()),
                        StartupOptions.defaults().withFailure(Failure.GO_ON).withPatience(Duration.ZERO))
                .run();

        assertThat(report.summary().replaceAll("in \\d+ ms", "in 0 ms").replace(folder.toString(), ""))
                .isEqualTo("migrations: FAILED in 0 ms (environment dev, auto-migrate on); nothing applied;"
                        + " what the database is at is unknown, NOT healthy; error: no connection to"
                        + " jdbc:sqlite:/not/there/shop.db: [SQLITE_CANTOPEN] Unable to open the database file"
                        + " (unable to open database file)");
    }

    @Test
    void migrations_that_are_unusable_say_nothing_of_what_is_pending() {
        StartupReport report = Startup.of(
                        ConnectionSource.of("jdbc:sqlite:" + folder.resolve("shop.db"), null, null),
                        ManagerOptions.defaults().withMigrations(() -> {
                            throw new IllegalStateException("unusable");
                        }),
                        StartupOptions.defaults().withFailure(Failure.GO_ON))
                .run();

        assertThat(report.summary().replaceAll("in \\d+ ms", "in 0 ms"))
                .isEqualTo("migrations: FAILED in 0 ms (environment dev, auto-migrate on); nothing applied;"
                        + " what the database is at is unknown, NOT healthy; error: unusable");
    }
}
