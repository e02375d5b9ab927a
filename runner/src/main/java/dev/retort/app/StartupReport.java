// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import dev.retort.run.RunReport;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an application did about its migrations when it started.
 *
 * @param environment such as {@code dev} or {@code prod}
 * @param success whether what was to be done is done
 * @param autoMigrate whether pending migrations were to be applied
 * @param applied what was applied, in order
 * @param healthy whether the database is what this application expects
 * @param known whether anybody can tell what the database is at; where not, {@code current} and {@code pending} are empty
 * @param current ids of the revisions that the database is at
 * @param pending ids of what is not applied, in order
 * @param warnings sentences on what is worth a look
 * @param errors sentences on what failed
 * @param duration how long it all took, waiting included
 */
public record StartupReport(
        String environment,
        boolean success,
        boolean autoMigrate,
        List<Applied> applied,
        boolean healthy,
        boolean known,
        List<String> current,
        List<String> pending,
        List<String> warnings,
        List<String> errors,
        Duration duration) {

    /** Copies the lists. */
    public StartupReport {
        applied = List.copyOf(applied);
        current = List.copyOf(current);
        pending = List.copyOf(pending);
        warnings = List.copyOf(warnings);
        errors = List.copyOf(errors);
    }

    /** A migration that was applied, and how long that took. */
    public record Applied(String revision, String message, Duration duration) {

        static Applied of(RunReport.Done done) {
            return new Applied(done.revision().id(), done.revision().message(), done.duration());
        }
    }

    /** How many migrations are not applied. */
    public int pendingCount() {
        return pending.size();
    }

    /** All of it in one paragraph, as it is logged. */
    public String summary() {
        StringBuilder text = new StringBuilder("migrations: ");
        text.append(success ? "done" : "FAILED").append(" in ").append(duration.toMillis());
        text.append(" ms (environment ").append(environment);
        text.append(", auto-migrate ").append(autoMigrate ? "on" : "off").append("); ");
        text.append(appliedInWords());
        text.append(known ? standing() : "; what the database is at is unknown");
        text.append(healthy ? ", healthy" : ", NOT healthy");
        warnings.forEach(warning -> text.append("; warning: ").append(warning));
        errors.forEach(error -> text.append("; error: ").append(error.replace('\n', ' ')));
        return text.toString();
    }

    private String standing() {
        return "; the database is at "
                + (current.isEmpty() ? "no revision" : String.join(", ", current))
                + ", " + pending.size() + " pending"
                + (pending.isEmpty() ? "" : " (" + String.join(", ", pending) + ")");
    }

    private String appliedInWords() {
        return applied.isEmpty()
                ? "nothing applied"
                : "applied "
                        + applied.stream()
                                .map(one -> one.revision() + " (" + one.message() + ", "
                                        + one.duration().toMillis() + " ms)")
                                .collect(Collectors.joining(", "));
    }
}
