// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Step;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Runs a statement that no transaction can take back, once and not twice.
 *
 * <p>Before it, the journal is told what is about to happen and how the catalogue looks; behind it, that it is done. Whoever finds
 * the first without the second compares the catalogue with how it looked.
 */
final class LoneStatement {

    private final Session session;
    private final PlannedRevision planned;
    private final int part;
    private final Journal journal;
    private final StepExecutor executor;
    private final Trace trace;
    private final LockQueue queue;
    private final Probe probe;

    LoneStatement(
            Session session,
            PlannedRevision planned,
            int part,
            Journal journal,
            StepExecutor executor,
            Trace trace,
            LockQueue queue) {
        this.session = session;
        this.planned = planned;
        this.part = part;
        this.journal = journal;
        this.executor = executor;
        this.trace = trace;
        this.queue = queue;
        this.probe = new Probe(session, trace);
    }

    void run(Segment.Alone segment) throws SQLException {
        Step.Statement statement = segment.statement();
        trace.beginning(statement);
        Optional<JournalEntry> intent = journal.entry(part);
        if (intent.isPresent() && wasDone(statement, intent.get())) {
            trace.foundDone(statement.sql());
            journal.done(part);
            return;
        }
        try {
            for (Step.Guard guard : segment.guards()) {
                executor.execute(guard);
            }
            journal.intend(part, before(statement));
            executor.execute(statement);
        } catch (SQLException | RuntimeException e) {
            settle(statement, e);
            throw e;
        }
        journal.done(part);
    }

    /** How the catalogue looks before the statement, cleared of what is in its way and good for nothing. */
    private Facts before(Step.Statement statement) throws SQLException {
        Facts before = probe.look(statement);
        return probe.clearForeign(statement, before) ? probe.look(statement) : before;
    }

    private boolean wasDone(Step.Statement statement, JournalEntry intent) throws SQLException {
        awaitEnd(intent.session());
        probe.clear(statement);
        Facts now = probe.look(statement);
        return switch (probe.verdict(statement, intent.before(), now)) {
            case DONE -> true;
            case NOT_DONE -> false;
            case UNCLEAR ->
                throw new UnclearState(
                        planned,
                        part,
                        statement.sql(),
                        intent,
                        intent.before().differencesTo(now.comparableWith(intent.before())));
        };
    }

    /** A server may go on with a statement although whoever asked for it is gone. */
    private void awaitEnd(String other) throws SQLException {
        if (other.equals(session.name())) {
            return;
        }
        Platform.Supervision supervision = session.platform().supervision();
        queue.await(
                () -> supervision.activity(session.connection(), other).isEmpty(),
                () -> "the server still works for one that has ended, " + other + ": "
                        + supervision.activity(session.connection(), other).orElse("it has just finished"));
    }

    /** Where the failed statement has left nothing, the journal need not remember it. */
    private void settle(Step.Statement statement, Exception failure) {
        Optional<JournalEntry> intent = journal.entry(part);
        if (intent.isEmpty()) {
            return;
        }
        try {
            probe.clear(statement);
            boolean unread = failure instanceof SQLException said
                    && session.platform().supervision().isUnread(said, statement.sql());
            Probe.Verdict verdict = probe.verdict(statement, intent.get().before(), probe.look(statement));
            if (unread || verdict == Probe.Verdict.NOT_DONE) {
                journal.withdraw(part);
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
