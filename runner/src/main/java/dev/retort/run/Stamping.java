// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** Changes what the history says, and nothing else. */
final class Stamping {

    private final Session session;
    private final RunOptions options;
    private final Migrations migrations;
    private final LockQueue queue;
    private final Attempts attempts;

    Stamping(Session session, RunOptions options, Migrations migrations, LockQueue queue, Attempts attempts) {
        this.session = session;
        this.options = options;
        this.migrations = migrations;
        this.queue = queue;
        this.attempts = attempts;
    }

    /** Makes exactly these revisions count as applied, as they are written now. */
    StampReport stamp(History before, Set<String> wanted) {
        List<String> removed =
                before.ids().stream().filter(id -> !wanted.contains(id)).toList();
        List<String> added = migrations.graph().revisions().stream()
                .map(RevisionNode::id)
                .filter(id -> wanted.contains(id) && !before.ids().contains(id))
                .toList();
        List<String> refreshed = before.applied().stream()
                .filter(applied -> wanted.contains(applied.id()))
                .filter(applied -> !applied.checksum().equals(migrations.checksum(applied.id())))
                .map(AppliedRevision::id)
                .toList();
        attempts.until("changing the table " + HistoryTable.NAME, () -> write(added, removed, refreshed));
        return new StampReport(added, removed, refreshed, session.readHistory().current());
    }

    private void write(List<String> added, List<String> removed, List<String> refreshed) throws SQLException {
        try (Platform.Transaction transaction = session.platform().begin(session.connection(), List.of(), queue)) {
            for (String id : removed) {
                session.history().remove(id);
                audit(id, "no longer counts as applied");
            }
            for (String id : added) {
                session.history().add(stamped(migrations.graph().revision(id)));
                audit(id, "counts as applied");
            }
            for (String id : refreshed) {
                session.history().refresh(id, migrations.checksum(id));
                audit(id, "accepted as it is written");
            }
            transaction.commit();
        }
    }

    private void audit(String revision, String detail) throws SQLException {
        session.audit()
                .add(
                        AuditEntry.Action.STAMP,
                        revision,
                        AuditEntry.Outcome.DONE,
                        detail,
                        options.clock().instant(),
                        options);
    }

    private AppliedRevision stamped(RevisionNode revision) {
        Instant now = options.clock().instant().truncatedTo(ChronoUnit.MICROS);
        return new AppliedRevision(
                revision.id(),
                List.copyOf(revision.after()),
                revision.message(),
                migrations.checksum(revision.id()),
                now,
                Duration.ZERO,
                options.actor(),
                RetortVersion.current());
    }
}
