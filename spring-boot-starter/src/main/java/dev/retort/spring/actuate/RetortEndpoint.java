// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring.actuate;

import dev.retort.app.MigrationHealth;
import dev.retort.app.RevisionStatus;
import dev.retort.app.Startup;
import dev.retort.app.StartupReport;
import dev.retort.run.AppliedRevision;
import dev.retort.run.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** {@code /actuator/retort}: the revisions, what is pending, what the start did. */
@Endpoint(id = "retort")
public final class RetortEndpoint {

    private final Startup startup;

    /** Shows this. */
    public RetortEndpoint(Startup startup) {
        this.startup = startup;
    }

    /** How things stand now; the database is asked. */
    @ReadOperation
    public Shown retort() {
        MigrationHealth health = startup.health();
        StartupReport report = startup.report();
        List<String> complaints = new ArrayList<>(health.complaints());
        List<Revision> revisions = health.reachable() ? revisionsIfAny(complaints) : List.of();
        return new Shown(
                health.healthy(),
                health.reachable(),
                health.current(),
                health.pending(),
                health.unknown(),
                health.edited(),
                complaints,
                revisions,
                report == null ? null : LastRun.of(report));
    }

    /** Why there are none is added to the complaints, unless they say so already. */
    private List<Revision> revisionsIfAny(List<String> complaints) {
        try {
            return revisions();
        } catch (RuntimeException e) {
            String reason = Secrets.mask(String.valueOf(e.getMessage()));
            if (!complaints.contains(reason)) {
                complaints.add(reason);
            }
            return List.of();
        }
    }

    private List<Revision> revisions() {
        Map<String, AppliedRevision> applied = startup.manager().applied().stream()
                .collect(Collectors.toMap(AppliedRevision::id, Function.identity()));
        return startup.manager().history().stream()
                .map(status -> Revision.of(status, applied.get(status.revision().id())))
                .toList();
    }

    /**
     * How things stand.
     *
     * @param revisions those that the application brings, the newest first; none where they cannot be told
     * @param lastRun what the start did, null where nothing was to be done
     */
    public record Shown(
            boolean healthy,
            boolean reachable,
            List<String> current,
            List<String> pending,
            List<String> unknown,
            List<String> edited,
            List<String> complaints,
            List<Revision> revisions,
            @Nullable LastRun lastRun) {}

    /**
     * A revision.
     *
     * @param state {@code applied}, {@code current} or {@code pending}
     * @param appliedAt when it was applied, ISO 8601 in UTC; null where it is not
     * @param milliseconds how long that took
     * @param appliedBy who did it, and on which machine
     */
    public record Revision(
            String id,
            List<String> after,
            String message,
            String state,
            @Nullable String appliedAt,
            @Nullable Long milliseconds,
            @Nullable String appliedBy) {

        static Revision of(RevisionStatus status, @Nullable AppliedRevision applied) {
            return new Revision(
                    status.revision().id(),
                    List.copyOf(status.revision().after()),
                    status.revision().message(),
                    status.state().name().toLowerCase(Locale.ROOT),
                    applied == null ? null : applied.appliedAt().toString(),
                    applied == null ? null : applied.duration().toMillis(),
                    applied == null
                            ? null
                            : applied.actor().user() + "@" + applied.actor().host());
        }
    }

    /** What the start did about migrations. */
    public record LastRun(
            String environment,
            boolean success,
            boolean autoMigrate,
            List<String> applied,
            List<String> warnings,
            List<String> errors,
            long milliseconds) {

        static LastRun of(StartupReport report) {
            return new LastRun(
                    report.environment(),
                    report.success(),
                    report.autoMigrate(),
                    report.applied().stream()
                            .map(StartupReport.Applied::revision)
                            .toList(),
                    report.warnings(),
                    report.errors(),
                    report.duration().toMillis());
        }
    }
}
