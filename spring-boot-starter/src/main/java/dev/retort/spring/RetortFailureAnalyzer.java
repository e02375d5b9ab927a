// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.app.DatabaseIsNewer;
import dev.retort.app.StartupFailed;
import dev.retort.dialect.UnsupportedDatabase;
import dev.retort.run.DatabaseUnreachable;
import dev.retort.run.EditedMigrations;
import dev.retort.run.LockNotAcquired;
import dev.retort.run.MigrationFailed;
import dev.retort.run.RefusedByPolicy;
import dev.retort.run.Secrets;
import dev.retort.run.UnknownAppliedRevisions;
import dev.retort.setting.InvalidSetting;
import dev.retort.setting.MissingSetting;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in sentences why an application does not start because of its migrations, and what to do. */
final class RetortFailureAnalyzer implements FailureAnalyzer {

    private static final String OWN = "dev.retort.";

    /** What to do about failures that come from elsewhere, such as a DataSource that gives no connections yet. */
    private static final String OF_OTHERS =
            "Correct what the description names and start again. Where the application's"
                    + " DataSource gives no connections while it starts, set spring.retort.url, or mark another with"
                    + " @RetortDataSource.";

    /** Those that say that the database is another one than the application's migrations make. */
    private static final List<Class<? extends RuntimeException>> OF_DATABASE =
            List.of(DatabaseIsNewer.class, EditedMigrations.class, UnknownAppliedRevisions.class);

    /** Failures wrap one another: the outermost one of Retort's own says what happened, or that for which a start failed. */
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        StartupFailed start = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupFailed found) {
                start = found;
            } else if (cause.getClass().getName().startsWith(OWN)) {
                return new FailureAnalysis(description(cause), action(cause), failure);
            }
        }
        return start == null || start.getCause() == null
                ? null
                : new FailureAnalysis(description(start.getCause()), OF_OTHERS, failure);
    }

    private static String description(Throwable cause) {
        return subject(cause) + ": " + Secrets.mask(String.valueOf(cause.getMessage()));
    }

    private static String subject(Throwable cause) {
        if (cause instanceof InvalidSetting || cause instanceof MissingSetting) {
            return "A setting of migrations is wrong";
        }
        return OF_DATABASE.stream().anyMatch(type -> type.isInstance(cause))
                ? "The database is not what the application expects"
                : "Migrations cannot be applied";
    }

    private static String action(Throwable own) {
        if (own instanceof Advised advised) {
            return advised.advice();
        } else if (own instanceof InvalidSetting invalid) {
            return "Correct " + invalid.key() + ".";
        } else if (own instanceof MissingSetting missing) {
            return setting(missing.key());
        } else if (own instanceof UnsupportedDatabase) {
            return "Let migrations have a database of those, by another DataSource or spring.retort.url, or switch them"
                    + " off with spring.retort.enabled=false. A test that replaces the DataSource keeps the"
                    + " application's own with @AutoConfigureTestDatabase(replace = NONE).";
        } else if (own instanceof DatabaseUnreachable) {
            return "Check the URL and the login, those of the DataSource or of spring.retort, and whether the database is up;"
                    + " spring.retort.wait says how long it is waited for.";
        } else if (own instanceof RefusedByPolicy refused) {
            return acceptance(refused);
        } else if (own instanceof DatabaseIsNewer) {
            return "Deploy the version that belongs to the database, or let this one run with"
                    + " spring.retort.newer-database=tolerate.";
        } else if (own instanceof LockNotAcquired) {
            return "Look at the process that holds the lock; spring.retort.lock-wait says how long it is waited for.";
        } else if (own instanceof EditedMigrations) {
            return "Restore the migration as it was applied, and write the change as a new one.";
        } else if (own instanceof MigrationFailed failed) {
            return failed.obstacle().map(obstacle -> "See to that").orElse("Correct the migration or the data")
                    + " and start again. To start all the same, with the migration pending:"
                    + " spring.retort.fail-on-migration-error=false.";
        }
        return "Correct what the description names and start again.";
    }

    private static String setting(String key) {
        return key.equals(RetortProperties.PREFIX + "url")
                ? "Set spring.retort.url, define a DataSource, or switch migrations off with"
                        + " spring.retort.enabled=false."
                : "Set " + key + ".";
    }

    private static String acceptance(RefusedByPolicy refused) {
        String accepted = refused.dangers().stream()
                .map(danger -> danger.revision().id())
                .distinct()
                .collect(Collectors.joining(","));
        return "Where the loss is meant, accept it by name: spring.retort.allow-loss=" + accepted + "."
                + MigrationEnvironment.unlessProduction(refused.environment());
    }
}
