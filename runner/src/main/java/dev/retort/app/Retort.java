// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import static java.util.Objects.requireNonNull;

import dev.retort.migration.RevisionNode;
import dev.retort.run.AppliedRevision;
import dev.retort.run.Migrations;
import dev.retort.run.RunOptions;
import dev.retort.run.RunReport;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * One-liners for scripts and small programs, on the compiled migrations of {@value ManagerOptions#DEFAULT_PACKAGE}.
 *
 * <p>The rules of the environment that {@code RETORT_ENV} names hold, and what {@code RETORT_ALLOW_LOSS} and the variables of timeouts
 * say. Where an environment asks before it does something, as {@code prod} does before a rollback, nobody is there to answer: a
 * {@link MigrationManager} with a {@link dev.retort.run.Consent} among its options does it.
 */
public final class Retort {

    private Retort() {}

    /** Applies all that is pending. */
    public static RunReport migrate(DataSource dataSource) {
        return manager(dataSource).upgrade();
    }

    /** Applies all that is pending on the database of a URL in any form that {@code DATABASE_URL} may have. */
    public static RunReport migrate(String url) {
        AppSettings settings = AppSettings.read(Map.of("DATABASE_URL", requireNonNull(url, "url")));
        try (Application application = Application.of(settings.withRun(ofEnvironment()))) {
            return application.manager().upgrade();
        }
    }

    /** Takes the last migrations back, so many of them. */
    public static RunReport rollback(DataSource dataSource, int revisions) {
        if (revisions < 1) {
            throw new IllegalArgumentException("a rollback takes one migration back or more, and not " + revisions);
        }
        return manager(dataSource).downgrade("-" + revisions);
    }

    /** The revisions that the database is at. */
    public static List<AppliedRevision> current(DataSource dataSource) {
        return manager(dataSource).current();
    }

    /** What is not applied, in order. */
    public static List<RevisionNode> pending(DataSource dataSource) {
        return manager(dataSource).pending();
    }

    /** All revisions, the newest first, and which of them the database has. */
    public static List<RevisionStatus> history(DataSource dataSource) {
        return manager(dataSource).history();
    }

    /** Writes an empty migration into {@code src/main/java/db/migrations}, where Retort's tools are on the class path. */
    public static AuthoredMigration create(String message) {
        return Authoring.installed().create(migrations(), MigrationSources.USUAL, message);
    }

    /** Writes a migration with one statement there: of {@code add_column}, say, with its table and column. */
    public static AuthoredMigration template(String template, Map<String, String> options) {
        return Authoring.installed().template(migrations(), MigrationSources.USUAL, template, options);
    }

    private static MigrationManager manager(DataSource dataSource) {
        return MigrationManager.of(dataSource, ManagerOptions.defaults().withRun(ofEnvironment()));
    }

    private static RunOptions ofEnvironment() {
        return AppSettings.run(System.getenv());
    }

    private static Migrations migrations() {
        return Migrations.load(ManagerOptions.defaults().migrations());
    }

    /** Checks the migrations, and the database's memory of them, against each other. */
    public static Validation validate(DataSource dataSource) {
        return manager(dataSource).validate();
    }
}
