// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Step;
import dev.retort.migration.RevisionNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs one migration and records it, all in one transaction unless a step cannot be part of one. */
final class MigrationRun {

    private final Session session;
    private final RunOptions options;
    private final PlannedRevision planned;
    private final LockQueue queue;
    private final Trace trace;
    private final StepExecutor executor;
    private final Instant start;
    private final List<String> kept = new ArrayList<>();

    MigrationRun(Session session, RunOptions options, PlannedRevision planned, RunListener listener) {
        this.session = session;
        this.options = options;
        this.planned = planned;
        this.queue = new LockQueue(options, listener);
        this.trace = new Trace(listener);
        this.executor = new StepExecutor(session, planned, trace);
        this.start = options.clock().instant();
    }

    /** How long it took; nothing where another process has done it. */
    Optional<Duration> run() {
        boolean inTransaction = true;
        try {
            List<Segment> segments = planned.segments();
            for (int i = 0; i < segments.size(); i++) {
                Segment segment = segments.get(i);
                inTransaction = segment.transactional();
                boolean begins = i == 0;
                boolean ends = i == segments.size() - 1;
                if (!(inTransaction ? together(segment, begins, ends) : alone(segment, begins))) {
                    return Optional.empty();
                }
                note(segment);
            }
            return Optional.of(elapsed());
        } catch (HistoryChanged | LockNotAcquired e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            session.history().forget();
            throw new MigrationFailed(planned, trace, new Aftermath(kept, inTransaction), e);
        }
    }

    /** Runs the steps in one transaction; false where there is nothing left to do. */
    private boolean together(Segment segment, boolean begins, boolean ends) throws SQLException {
        try (Platform.Transaction transaction =
                session.platform().begin(session.connection(), segment.operations(), queue)) {
            if (begins && isDone()) {
                return false;
            }
            for (Step step : segment.steps()) {
                executor.execute(step);
            }
            trace.ending();
            if (ends) {
                record();
            }
            transaction.commit();
        }
        return true;
    }

    /** Runs the steps without a transaction; false where there is nothing left to do. */
    private boolean alone(Segment segment, boolean begins) throws SQLException {
        if (begins && isDone()) {
            return false;
        }
        for (Step step : segment.steps()) {
            executor.execute(step);
        }
        return true;
    }

    /** Whether another process has done this migration; what else it may have done must not matter. */
    private boolean isDone() throws SQLException {
        Set<String> applied = session.history().among(planned.expected().all(planned.revision()));
        boolean up = planned.direction() == Direction.UPGRADE;
        if (applied.contains(planned.revision().id()) == up) {
            return true;
        }
        List<String> changed = planned.expected().violatedBy(applied);
        if (!changed.isEmpty()) {
            throw new HistoryChanged(planned.revision().id(), changed);
        }
        return false;
    }

    private void record() throws SQLException {
        RevisionNode revision = planned.revision();
        if (planned.direction() == Direction.DOWNGRADE) {
            session.history().remove(revision.id());
        } else {
            session.history()
                    .add(new AppliedRevision(
                            revision.id(),
                            List.copyOf(revision.after()),
                            revision.message(),
                            planned.checksum(),
                            start.truncatedTo(ChronoUnit.MICROS),
                            elapsed(),
                            options.actor(),
                            RetortVersion.current()));
        }
    }

    private Duration elapsed() {
        return Duration.between(start, options.clock().instant());
    }

    private void note(Segment segment) {
        for (Step step : segment.steps()) {
            if (step instanceof Step.Statement statement) {
                kept.add(statement.sql());
            } else if (step instanceof Step.Rebuild rebuild) {
                kept.add("the new form of table " + rebuild.table());
            } else if (step instanceof Step.Work work) {
                kept.add(String.valueOf(work.operation()));
            }
        }
    }
}
