// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes somebody's word for what became of a migration that was cut off, where the catalogue does not tell. */
final class Resolver {

    private final Session session;
    private final RunOptions options;
    private final PlannedRevision planned;
    private final List<JournalEntry> journal;
    private final List<String> sentences = new ArrayList<>();

    /**
     * A resolver for one migration.
     *
     * @param planned what it does, as it is written now
     * @param journal its entries, at least one
     */
    Resolver(Session session, RunOptions options, PlannedRevision planned, List<JournalEntry> journal) {
        this.session = session;
        this.options = options;
        this.planned = planned;
        this.journal = journal;
    }

    /** Spells out what would be believed. */
    Resolution spellOut(Belief belief) {
        sentences.clear();
        switch (belief) {
            case DONE -> spellOutDone(openPart());
            case NOT_DONE -> spellOutNotDone(openPart());
            case APPLIED -> spellOutApplied();
            case NOT_APPLIED -> spellOutNotApplied();
        }
        return new Resolution(planned.revision().id(), planned.direction(), belief, sentences, journal);
    }

    /** Believes it. */
    void believe(Belief belief, LockQueue queue) throws SQLException {
        String id = planned.revision().id();
        try (Platform.Transaction transaction = session.platform().begin(session.connection(), List.of(), queue)) {
            switch (belief) {
                case DONE -> session.journal().write(openPart().done());
                case NOT_DONE -> session.journal().remove(id, openPart().part());
                case APPLIED -> {
                    record();
                    session.journal().clear(id);
                }
                case NOT_APPLIED -> session.journal().clear(id);
            }
            session.audit()
                    .add(
                            AuditEntry.Action.RESOLVE,
                            id,
                            AuditEntry.Outcome.DONE,
                            belief.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            options.clock().instant(),
                            options);
            transaction.commit();
        }
    }

    private void record() throws SQLException {
        RevisionNode revision = planned.revision();
        if (planned.direction() == Direction.DOWNGRADE) {
            session.history().remove(revision.id());
            return;
        }
        session.history()
                .add(new AppliedRevision(
                        revision.id(),
                        List.copyOf(revision.after()),
                        revision.message(),
                        planned.checksum(),
                        options.clock().instant().truncatedTo(ChronoUnit.MICROS),
                        Duration.ZERO,
                        options.actor(),
                        RetortVersion.current()));
    }

    private JournalEntry openPart() {
        JournalEntry last = journal.get(journal.size() - 1);
        if (last.isDone()) {
            throw NothingToResolve.noOpenPart(planned.revision().id(), last);
        }
        return last;
    }

    private void spellOutDone(JournalEntry open) {
        sentences.add("part " + open.part() + " of " + name() + " was executed to its end:");
        addStatements(open.part(), open.part());
        sentences.add("it will not be run again; the next run goes on with part " + (open.part() + 1));
    }

    private void spellOutNotDone(JournalEntry open) {
        sentences.add("part " + open.part() + " of " + name() + " left nothing in the database:");
        addStatements(open.part(), open.part());
        sentences.add("the next run runs it again");
    }

    private void spellOutApplied() {
        int known = knownDone();
        sentences.add("all that " + name() + " does is done, and it counts as "
                + (planned.direction() == Direction.UPGRADE ? "applied" : "taken back"));
        if (known < planned.segments().size()) {
            sentences.add("these were never seen to be done, and will not be run:");
            addStatements(known + 1, planned.segments().size());
        }
    }

    private void spellOutNotApplied() {
        sentences.add(
                "nothing of what " + name() + " does is in the database, and the next run begins with its first part");
        if (knownDone() > 0) {
            sentences.add("these were done, and somebody has undone them since:");
            addStatements(1, knownDone());
        }
    }

    private int knownDone() {
        return journal.stream()
                .filter(JournalEntry::isDone)
                .mapToInt(JournalEntry::part)
                .max()
                .orElse(0);
    }

    private void addStatements(int from, int to) {
        for (int part = from; part <= Math.min(to, planned.segments().size()); part++) {
            planned.segments().get(part - 1).steps().forEach(step -> Aftermath.words(step)
                    .forEach(words -> sentences.add("    " + words.strip().replace("\n", "\n    "))));
        }
    }

    private String name() {
        return (planned.direction() == Direction.UPGRADE ? "the upgrade to" : "the downgrade from") + " revision "
                + planned.revision();
    }
}
