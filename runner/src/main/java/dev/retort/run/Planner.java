// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.KnownSchema;
import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.Step;
import dev.retort.migration.RevisionNode;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what is to run, all of it before anything runs, so that what cannot be run stops nothing half way. */
final class Planner {

    private final Migrations migrations;
    private final Dialect dialect;
    private final ServerVersion version;
    private final boolean transactionalDdl;
    private final boolean inBatches;

    /**
     * A planner for servers of this version.
     *
     * @param transactionalDdl whether a transaction takes back all that a migration does
     * @param inBatches whether a backfill goes in batches, each a transaction, or is part of the migration's transaction
     */
    Planner(
            Migrations migrations,
            Dialect dialect,
            ServerVersion version,
            boolean transactionalDdl,
            boolean inBatches) {
        this.migrations = migrations;
        this.dialect = dialect;
        this.version = version;
        this.transactionalDdl = transactionalDdl;
        this.inBatches = inBatches;
    }

    /** What leads from these applied revisions to the target. */
    List<PlannedRevision> plan(Direction direction, Set<String> applied, String target) {
        return plan(direction, applied, target, List.of());
    }

    /** The same, going on first with what was cut off. */
    List<PlannedRevision> plan(Direction direction, Set<String> applied, String target, List<JournalEntry> journal) {
        List<RevisionNode> path = direction == Direction.UPGRADE
                ? migrations.graph().upgradePath(applied, target)
                : migrations.graph().downgradePath(applied, target);
        Interruptions interruptions = Interruptions.of(journal, applied);
        List<RevisionNode> ordered = interruptions.first(direction, path);
        List<PlannedRevision> plan =
                ordered.isEmpty() ? List.of() : plan(direction, ordered, migrations.replay(applied, dialect));
        interruptions.check(plan);
        return plan;
    }

    /** One migration by itself, where these are applied. */
    PlannedRevision single(Direction direction, RevisionNode revision, Set<String> applied) {
        return plan(direction, List.of(revision), migrations.replay(applied, dialect))
                .get(0);
    }

    /** What led to these applied revisions from an empty database. */
    List<PlannedRevision> history(Set<String> applied) {
        List<RevisionNode> path = migrations.graph().revisions().stream()
                .filter(revision -> applied.contains(revision.id()))
                .toList();
        return plan(Direction.UPGRADE, path, Schema.EMPTY);
    }

    private List<PlannedRevision> plan(Direction direction, List<RevisionNode> path, Schema before) {
        KnownSchema known = new KnownSchema(dialect.naming(), before);
        List<PlannedRevision> plan = new ArrayList<>();
        for (RevisionNode revision : path) {
            ChangeSet changes = changes(direction, revision);
            plan.add(planned(direction, revision, changes, known.schema()));
            changes.operations().forEach(known::note);
        }
        return plan;
    }

    private ChangeSet changes(Direction direction, RevisionNode revision) {
        ChangeSet all = direction == Direction.UPGRADE
                ? migrations.upgrade(revision.id())
                : migrations.downgrade(revision.id());
        return all.on(dialect.id());
    }

    private PlannedRevision planned(Direction direction, RevisionNode revision, ChangeSet changes, Schema before) {
        Cutter cutter =
                new Cutter(transactionalDdl, backfill -> inBatches ? key(changes, before, backfill) : List.of());
        return new PlannedRevision(
                revision,
                direction,
                changes,
                before,
                cutter.cut(compiled(revision, changes, before)),
                migrations.checksum(revision.id()),
                expected(direction, revision));
    }

    /** The key of a table right before the backfill of its rows. */
    private List<String> key(ChangeSet changes, Schema before, Operation.Backfill backfill) {
        KnownSchema known = new KnownSchema(dialect.naming(), before);
        for (Operation written : changes.operations()) {
            Operation earlier = known.respelled(written);
            if (earlier.equals(backfill)) {
                break;
            }
            known.noteRespelled(earlier);
        }
        return KeyBatches.keyOf(known.schema(), backfill.table());
    }

    private Expected expected(Direction direction, RevisionNode revision) {
        return direction == Direction.UPGRADE
                ? new Expected(revision.prerequisites(), Set.of())
                : new Expected(Set.of(), Set.copyOf(migrations.graph().dependents(revision.id())));
    }

    private List<Step> compiled(RevisionNode revision, ChangeSet changes, Schema before) {
        try {
            return dialect.compile(changes, before, version);
        } catch (RuntimeException e) {
            throw new FaultyMigration(revision, e);
        }
    }
}
