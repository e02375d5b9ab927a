// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Ability;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.KnownSchema;
import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.Step;
import dev.retort.migration.RevisionNode;
import dev.retort.operation.ChangeSet;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what is to run, all of it before anything runs, so that what cannot be run stops nothing half way. */
final class Planner {

    private final Migrations migrations;
    private final Dialect dialect;
    private final ServerVersion version;

    Planner(Migrations migrations, Dialect dialect, ServerVersion version) {
        this.migrations = migrations;
        this.dialect = dialect;
        this.version = version;
    }

    /** What leads from these applied revisions to the target. */
    List<PlannedRevision> plan(Direction direction, Set<String> applied, String target) {
        List<RevisionNode> path = direction == Direction.UPGRADE
                ? migrations.graph().upgradePath(applied, target)
                : migrations.graph().downgradePath(applied, target);
        return path.isEmpty() ? List.of() : plan(direction, path, migrations.replay(applied, dialect));
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
        List<Segment> segments = Segment.of(
                compiled(revision, changes, before), dialect.abilities(version).contains(Ability.TRANSACTIONAL_DDL));
        return new PlannedRevision(
                revision,
                direction,
                changes,
                before,
                segments,
                migrations.checksum(revision.id()),
                expected(direction, revision));
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
