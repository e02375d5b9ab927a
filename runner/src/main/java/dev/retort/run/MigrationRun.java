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

/**
 * Runs one migration and records it: in one transaction, or part by part where that cannot be, each remembered in the journal.
 *
 * <p>What a process that ended has done is not done again, whatever it was doing at its end.
 */
final class MigrationRun {

    private final Session session;
    private final RunOptions options;
    private final PlannedRevision planned;
    private final LockQueue queue;
    private final Trace trace;
    private final StepExecutor executor;
    private final Journal journal;
    private final Attempts attempts;
    private final List<String> tables;
    private final Instant start;
    private int part;

    MigrationRun(Session session, RunOptions options, PlannedRevision planned, RunListener listener) {
        this.session = session;
        this.options = options;
        this.planned = planned;
        this.queue = new LockQueue(options, listener);
        this.trace = new Trace(listener);
        this.executor = new StepExecutor(session, trace, new Limits(session, options.timeouts()));
        this.journal = new Journal(session, options, planned);
        this.attempts = new Attempts(session, options, listener);
        this.tables = journal.isKept() ? OwnTables.NAMES : List.of(HistoryTable.NAME, AuditTable.NAME);
        this.start = options.clock().instant();
    }

    /** How far another process, or an earlier one, has come. */
    private enum Standing {
        OPEN,
        PART_DONE,
        MIGRATION_DONE
    }

    /** How long it took; nothing where another process has done it. */
    Optional<Duration> run() {
        try {
            for (part = 1; part <= planned.segments().size(); part++) {
                if (run(planned.segments().get(part - 1)) == Standing.MIGRATION_DONE) {
                    return Optional.empty();
                }
            }
            return Optional.of(elapsed());
        } catch (HistoryChanged | LockNotAcquired | LockLost | UnclearState e) {
            throw e;
        } catch (SQLException | RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            session.tables().forget();
            MigrationFailed failure = new MigrationFailed(planned, trace, aftermath(e), obstacle(e), e);
            audit(failure);
            throw failure;
        }
    }

    private Standing run(Segment segment) throws SQLException {
        if (segment instanceof Segment.Together together) {
            session.checkLockAtTimes();
            return attempts.until(() -> together(together));
        } else if (segment instanceof Segment.Batches batches) {
            return batches(batches);
        }
        Segment.Alone alone = (Segment.Alone) segment;
        session.checkLock();
        return attempts.until(() -> alone(alone));
    }

    private Standing together(Segment.Together segment) throws SQLException {
        session.tables().lookAgainFor(tables);
        try (Platform.Transaction transaction =
                session.platform().begin(session.connection(), segment.operations(), queue)) {
            Standing standing = standing();
            if (standing != Standing.OPEN) {
                return standing;
            }
            for (Step step : segment.steps()) {
                executor.execute(step);
            }
            trace.ending();
            if (part == planned.segments().size()) {
                record();
                journal.clear();
            } else {
                journal.done(part);
            }
            transaction.commit();
        }
        return Standing.OPEN;
    }

    private Standing batches(Segment.Batches segment) throws SQLException {
        KeyBatches batches = new KeyBatches(session, segment.backfill(), segment.key(), trace);
        while (true) {
            session.checkLockAtTimes();
            Optional<KeyPosition> reached = attempts.until(() -> batch(segment, batches));
            if (reached.isEmpty()) {
                return standing();
            }
            trace.progress(segment.backfill(), reached.get().rows());
            if (reached.get().key().isEmpty()) {
                return Standing.OPEN;
            }
            Pauses.sleep(options.timeouts().pause());
        }
    }

    /** How far the backfill has come after another batch; nothing where there was nothing left to do. */
    private Optional<KeyPosition> batch(Segment.Batches segment, KeyBatches batches) throws SQLException {
        session.tables().lookAgainFor(tables);
        try (Platform.Transaction transaction =
                session.platform().begin(session.connection(), List.of(segment.backfill()), queue)) {
            if (standing() != Standing.OPEN) {
                return Optional.empty();
            }
            executor.announce(segment.steps().get(0));
            KeyPosition before = KeyPosition.parse(
                    journal.entry(part).map(JournalEntry::progress).orElse(""));
            KeyPosition after = batches.next(before);
            if (after.key().isEmpty()) {
                journal.done(part);
            } else {
                journal.reached(part, after);
            }
            transaction.commit();
            return Optional.of(after);
        }
    }

    private Standing alone(Segment.Alone segment) throws SQLException {
        Standing standing = standing();
        if (standing == Standing.OPEN) {
            new LoneStatement(session, planned, part, journal, executor, trace, queue).run(segment);
        }
        return standing;
    }

    /** What has happened before this run, or beside it; what else others may have done must not matter. */
    private Standing standing() throws SQLException {
        Set<String> applied = session.history().among(planned.expected().all(planned.revision()));
        boolean up = planned.direction() == Direction.UPGRADE;
        if (applied.contains(planned.revision().id()) == up) {
            return Standing.MIGRATION_DONE;
        }
        List<String> changed = planned.expected().violatedBy(applied);
        if (!changed.isEmpty()) {
            throw new HistoryChanged(planned.revision().id(), changed);
        }
        journal.refresh(part);
        return journal.isDone(part) ? Standing.PART_DONE : Standing.OPEN;
    }

    private void record() throws SQLException {
        RevisionNode revision = planned.revision();
        session.audit()
                .add(AuditEntry.of(planned.direction()), revision.id(), AuditEntry.Outcome.DONE, "", start, options);
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

    /**
     * Writes the failure down, but in a database that nothing of Retort's is in: that stays as it is. Where it cannot be written
     * down, that must not hide the failure itself.
     */
    private void audit(MigrationFailed failure) {
        try (Platform.Transaction transaction = session.platform().begin(session.connection(), List.of(), queue)) {
            if (!session.tables().has(AuditTable.NAME)) {
                return;
            }
            session.audit()
                    .add(
                            AuditEntry.of(planned.direction()),
                            planned.revision().id(),
                            AuditEntry.Outcome.FAILED,
                            String.valueOf(failure.getMessage()),
                            start,
                            options);
            transaction.commit();
        } catch (SQLException | RuntimeException e) {
            session.tables().forget();
            failure.addSuppressed(e);
        }
    }

    /** What but the migration is to blame. */
    private Optional<String> obstacle(Throwable failure) {
        return said(failure).flatMap(words -> {
            Platform.Supervision supervision = session.platform().supervision();
            return supervision.isLost(words)
                    ? Optional.of(Platform.Supervision.CONNECTION_LOST)
                    : supervision.obstacle(words);
        });
    }

    /** What the database said; an author's code may have wrapped it. */
    private static Optional<SQLException> said(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    private Duration elapsed() {
        return Duration.between(start, options.clock().instant());
    }

    private Aftermath aftermath(Throwable failure) {
        List<String> kept = new ArrayList<>();
        for (Segment segment : planned.segments().subList(0, part - 1)) {
            segment.steps().forEach(step -> kept.addAll(Aftermath.words(step)));
        }
        boolean perhapsCommitted = trace.isAtEnd()
                && said(failure)
                        .filter(session.platform().supervision()::isLost)
                        .isPresent();
        boolean nothingLeft = planned.segments().get(part - 1) instanceof Segment.Together
                ? !perhapsCommitted
                : journal.entry(part).isEmpty();
        return new Aftermath(kept, nothingLeft, part, planned.segments().size());
    }
}
