// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is remembered of the parts of one migration while it runs; of a single transaction nothing need be. */
final class Journal {

    private final Session session;
    private final RunOptions options;
    private final PlannedRevision planned;
    private final Map<Integer, JournalEntry> entries = new TreeMap<>();

    Journal(Session session, RunOptions options, PlannedRevision planned) {
        this.session = session;
        this.options = options;
        this.planned = planned;
    }

    boolean isKept() {
        return planned.segments().size() > 1;
    }

    /** Reads what is remembered of the part now, by whatever process. */
    void refresh(int part) throws SQLException {
        entries.remove(part);
        if (isKept()) {
            session.journal().read(planned.revision().id(), part).ifPresent(entry -> entries.put(part, entry));
        }
    }

    Optional<JournalEntry> entry(int part) {
        return Optional.ofNullable(entries.get(part));
    }

    boolean isDone(int part) {
        return entry(part).filter(JournalEntry::isDone).isPresent();
    }

    /** Says that the part is about to begin, and what the catalogue says before. */
    void intend(int part, Facts before) throws SQLException {
        write(part, JournalEntry.State.INTENT, before, "");
    }

    /** Says how far a part is that can go on from there. */
    void reached(int part, KeyPosition position) throws SQLException {
        write(part, JournalEntry.State.INTENT, Facts.NONE, position.text());
    }

    void done(int part) throws SQLException {
        if (isKept()) {
            write(part, JournalEntry.State.DONE, Facts.NONE, "");
        }
    }

    /** Says that nothing of the part is done. */
    void withdraw(int part) throws SQLException {
        session.journal().remove(planned.revision().id(), part);
        entries.remove(part);
    }

    /** The migration is in the history now, or out of it. */
    void clear() throws SQLException {
        if (isKept()) {
            session.journal().clear(planned.revision().id());
        }
    }

    private void write(int part, JournalEntry.State state, Facts before, String progress) throws SQLException {
        Instant now = options.clock().instant().truncatedTo(ChronoUnit.MICROS);
        JournalEntry entry = new JournalEntry(
                planned.revision().id(),
                planned.direction(),
                part,
                planned.segments().get(part - 1).fingerprint(),
                state,
                before,
                progress,
                session.name(),
                now,
                options.actor());
        session.journal().write(entry);
        entries.put(part, entry);
    }
}
