// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.BatchPolicy;
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
import java.util.function.Function;

/** Says what is to run, all of it before anything runs, so that what cannot be run stops nothing half way. */
final class Planner {

    private final Migrations migrations;
    private final Dialect dialect;
    private final ServerVersion version;
    private final BatchPolicy batch;
    private final Cutting cutting;

    /**
     * A planner for servers of this version.
     *
     * @param batch whether tables are made anew, where a migration does not say so itself
     * @param cutting cuts one migration into the parts that are run
     */
    Planner(Migrations migrations, Dialect dialect, ServerVersion version, BatchPolicy batch, Cutting cutting) {
        this.migrations = migrations;
        this.dialect = dialect;
        this.version = version;
        this.batch = batch;
        this.cutting = cutting;
    }

    /** Makes what cuts one migration. */
    @FunctionalInterface
    interface Cutting {

        /** Given the columns of a table's key right before the backfill of its rows. */
        Cutter along(Function<Operation.Backfill, List<String>> keys);
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
        List<PlannedRevision> plan = ordered.isEmpty()
                ? List.of()
                : plan(direction, ordered, migrations.replay(applied, dialect), this::policy);
        interruptions.check(plan);
        return plan;
    }

    /** One migration by itself, where these are applied. */
    PlannedRevision single(Direction direction, RevisionNode revision, Set<String> applied) {
        return plan(direction, List.of(revision), migrations.replay(applied, dialect), this::policy)
                .get(0);
    }

    /** What led to these applied revisions from an empty database, or would have: whether tables were made anew is past. */
    List<PlannedRevision> history(Set<String> applied) {
        List<RevisionNode> path = migrations.graph().revisions().stream()
                .filter(revision -> applied.contains(revision.id()))
                .toList();
        return plan(Direction.UPGRADE, path, Schema.EMPTY, revision -> BatchPolicy.AUTO);
    }

    private BatchPolicy policy(RevisionNode revision) {
        return migrations.batch(revision.id()).orElse(batch);
    }

    private List<PlannedRevision> plan(
            Direction direction, List<RevisionNode> path, Schema before, Function<RevisionNode, BatchPolicy> policies) {
        KnownSchema known = new KnownSchema(dialect.naming(), before);
        List<PlannedRevision> plan = new ArrayList<>();
        for (RevisionNode revision : path) {
            ChangeSet changes = changes(direction, revision);
            List<Step> steps = compiled(revision, changes, known.schema(), policies.apply(revision));
            plan.add(planned(direction, revision, changes, known.schema(), steps));
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

    private PlannedRevision planned(
            Direction direction, RevisionNode revision, ChangeSet changes, Schema before, List<Step> steps) {
        Cutter cutter = cutting.along(backfill -> key(changes, before, backfill));
        return new PlannedRevision(
                revision,
                direction,
                changes,
                before,
                cutter.cut(steps),
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

    private List<Step> compiled(RevisionNode revision, ChangeSet changes, Schema before, BatchPolicy policy) {
        try {
            TransactionWords.refuse(changes);
            return dialect.compile(changes, before, version).stream()
                    .map(step -> step instanceof Step.Rebuild rebuild ? rebuild.with(policy) : step)
                    .toList();
        } catch (RuntimeException e) {
            throw new FaultyMigration(revision, e);
        }
    }
}
