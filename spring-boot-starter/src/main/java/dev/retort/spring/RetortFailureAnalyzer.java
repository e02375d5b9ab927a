// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.app.DatabaseIsNewer;
import dev.retort.app.StartupFailed;
import dev.retort.run.DatabaseUnreachable;
import dev.retort.run.EditedMigrations;
import dev.retort.run.LockNotAcquired;
import dev.retort.run.MigrationFailed;
import dev.retort.run.RefusedByPolicy;
import dev.retort.setting.InvalidSetting;
import dev.retort.setting.MissingSetting;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in sentences why an application does not start because of its migrations, and what to do. */
final class RetortFailureAnalyzer implements FailureAnalyzer {

    private static final String OWN = "dev.retort.";

    /** Failures wrap one another: the innermost one of Retort's own says what happened. */
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        Throwable own = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().startsWith(OWN) && !(cause instanceof StartupFailed)) {
                own = own == null ? cause : own;
            }
        }
        return own == null ? null : new FailureAnalysis(description(own), action(own), failure);
    }

    private static String description(Throwable own) {
        boolean setting = own instanceof InvalidSetting || own instanceof MissingSetting;
        return (setting ? "A setting of migrations is wrong: " : "The database is not what the application expects: ")
                + own.getMessage();
    }

    private static String action(Throwable own) {
        if (own instanceof SeveralDataSources several) {
            return "Mark one of " + several.names().stream().collect(Collectors.joining(", "))
                    + " with @RetortDataSource or @Primary, or set spring.retort.url.";
        } else if (own instanceof InvalidSetting invalid) {
            return "Correct " + invalid.key() + ".";
        } else if (own instanceof MissingSetting missing) {
            return "Set " + missing.key() + ", define a DataSource, or switch migrations off with"
                    + " spring.retort.enabled=false.";
        } else if (own instanceof DatabaseUnreachable) {
            return "Check the URL and the login, and whether the database is up; spring.retort.wait says how long it is"
                    + " waited for.";
        } else if (own instanceof RefusedByPolicy refused) {
            return "Where the loss is meant, accept it by name: spring.retort.allow-loss="
                    + refused.dangers().stream()
                            .map(danger -> danger.revision().id())
                            .distinct()
                            .collect(Collectors.joining(","))
                    + ".";
        } else if (own instanceof DatabaseIsNewer) {
            return "Deploy the version that belongs to the database, or let this one run with"
                    + " spring.retort.newer-database=tolerate.";
        } else if (own instanceof LockNotAcquired) {
            return "Look at the process that holds the lock; spring.retort.lock-wait says how long it is waited for.";
        } else if (own instanceof EditedMigrations) {
            return "Restore the migration as it was applied, and write the change as a new one.";
        } else if (own instanceof MigrationFailed) {
            return "Correct the migration or the data and start again. To start all the same, with the migration pending:"
                    + " spring.retort.fail-on-migration-error=false.";
        }
        return "Correct what the description names and start again. To start all the same:"
                + " spring.retort.fail-on-migration-error=false.";
    }
}
