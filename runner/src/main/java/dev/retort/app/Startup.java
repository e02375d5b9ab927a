// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import static java.util.Objects.requireNonNull;

import dev.retort.app.StartupOptions.Failure;
import dev.retort.app.StartupOptions.NewerDatabase;
import dev.retort.app.StartupOptions.Pending;
import dev.retort.migration.RevisionNode;
import dev.retort.run.ConnectionSource;
import dev.retort.run.DatabaseUnreachable;
import dev.retort.run.Direction;
import dev.retort.run.Policy;
import dev.retort.run.RunListener;
import dev.retort.run.RunReport;
import dev.retort.run.Secrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an application does about its migrations when it starts.
 *
 * <p>Several replicas may start at once: one applies what is pending, the others wait for it and find nothing to do.
 */
public final class Startup {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private final MigrationManager starting;
    private final MigrationManager manager;
    private final StartupOptions options;
    private final Policy policy;
    private final List<StartupReport.Applied> applied = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private volatile @Nullable StartupReport report;

    private Startup(ConnectionSource connections, ManagerOptions manager, StartupOptions options) {
        this.options = requireNonNull(options, "options");
        this.policy = manager.run().policy();
        this.manager = MigrationManager.of(connections, manager);
        RunListener collecting = new RunListener() {
            @Override
            public void finished(Direction direction, RevisionNode revision, Duration duration) {
                applied.add(StartupReport.Applied.of(new RunReport.Done(revision, duration)));
            }
        };
        this.starting = this.manager.with(connections.patient(options.patience(), new WaitingLog()), collecting);
    }

    /** The migrations of these options on the database of this pool. */
    public static Startup of(DataSource dataSource, ManagerOptions manager, StartupOptions options) {
        return of(ConnectionSource.of(dataSource), manager, options);
    }

    /** The migrations of these options on the database of these connections. */
    public static Startup of(ConnectionSource connections, ManagerOptions manager, StartupOptions options) {
        return new Startup(connections, manager, options);
    }

    /** Waits for the database, applies what is pending or warns of it, and logs a summary; {@link StartupFailed} where it is to stop. */
    public synchronized StartupReport run() {
        long start = System.nanoTime();
        applied.clear();
        warnings.clear();
        RuntimeException failure = null;
        Optional<Status> status;
        try {
            status = Optional.of(bringUp(starting.status()));
        } catch (RuntimeException e) {
            failure = e;
            status = statusIfAny(e);
        }
        StartupReport done = report(status, failure, Duration.ofNanos(System.nanoTime() - start));
        report = done;
        log(done);
        if (failure != null && options.failure() == Failure.STOP) {
            throw new StartupFailed(done, failure);
        }
        return done;
    }

    /** What the last run did, null before the first. */
    public @Nullable StartupReport report() {
        return report;
    }

    /** The same migrations on the same database, for what comes after the start; it does not wait for the database. */
    public MigrationManager manager() {
        return manager;
    }

    /** How things stand now: asks the database, and throws nothing. */
    public MigrationHealth health() {
        return MigrationHealth.of(manager, report);
    }

    /** How things stand then; where there is nothing to do, nothing more is asked of the database. */
    private Status bringUp(Status status) {
        if (!status.unknown().isEmpty()) {
            warnings.add(tolerated(status));
        }
        manager.lack().ifPresent(warnings::add);
        if (status.unknown().isEmpty() && options.pending() == Pending.APPLY) {
            return apply(status);
        }
        if (!status.pending().isEmpty()) {
            warnings.add("not applied, because auto-migrate is off: " + named(status.pending()));
        }
        warnings.addAll(status.faults());
        return status;
    }

    /** A sentence on revisions that this application does not know; throws where it is not to run on them. */
    private String tolerated(Status status) {
        Optional<String> lack = manager.lack();
        if (!isTolerated() || !status.pending().isEmpty()) {
            throw lack.isPresent()
                    ? new DatabaseIsNewer(status.unknown(), lack.get())
                    : new DatabaseIsNewer(status.unknown(), status.pending());
        }
        String unknown = String.join(", ", status.unknown());
        return lack.isPresent()
                ? "the database is at " + unknown + ", of which this application knows no migration"
                : "the database is newer than this application, which does not know " + unknown;
    }

    private Status apply(Status status) {
        if (status.isExpected()) {
            return status;
        }
        if (policy.validates() && !status.pending().isEmpty()) {
            LOG.info("about to apply in {}: {}", policy.environment(), named(status.pending()));
            starting.validate().warnings().stream()
                    .filter(finding ->
                            finding.revision() == null || status.pending().contains(finding.revision()))
                    .forEach(finding -> warnings.add(
                            (finding.revision() == null ? "" : finding.revision() + ": ") + finding.message()));
        }
        starting.upgrade();
        return manager.status();
    }

    private boolean isTolerated() {
        return options.newer() == NewerDatabase.TOLERATE;
    }

    private String named(List<String> ids) {
        return ids.stream()
                .map(id -> manager.migrations().graph().revision(id).toString())
                .collect(Collectors.joining(", "));
    }

    private StartupReport report(Optional<Status> status, @Nullable RuntimeException failure, Duration duration) {
        return new StartupReport(
                policy.environment(),
                failure == null,
                options.pending() == Pending.APPLY,
                applied,
                failure == null && status.filter(this::isExpected).isPresent(),
                status.isPresent(),
                status.map(Status::current).orElse(List.of()),
                status.map(Status::pending).orElse(List.of()),
                warnings,
                failure == null ? List.of() : List.of(Secrets.mask(String.valueOf(failure.getMessage()))),
                duration);
    }

    private boolean isExpected(Status status) {
        boolean newer = isTolerated() && manager.lack().isEmpty();
        return status.pending().isEmpty()
                && status.faults().isEmpty()
                && (status.unknown().isEmpty() || newer);
    }

    /** Where things are after a failure, which may be that nobody can tell. */
    private Optional<Status> statusIfAny(RuntimeException failure) {
        if (!(failure instanceof DatabaseUnreachable)) {
            try {
                return Optional.of(manager.status());
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
        }
        return Optional.empty();
    }

    private static void log(StartupReport report) {
        if (!report.success()) {
            LOG.error(report.summary());
        } else if (report.healthy() && report.warnings().isEmpty()) {
            LOG.info(report.summary());
        } else {
            LOG.warn(report.summary());
        }
    }
}
