// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.migration.RevisionGraph;
import dev.retort.migration.RevisionNode;
import dev.retort.run.Migrations;
import dev.retort.run.MissingDowngrade;
import dev.retort.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows one revision in detail; no database is asked. */
public final class Show {

    private final Project project;

    /** The revisions of this project. */
    public Show(Project project) {
        this.project = project;
    }

    /** Shows the revision of this id, beginning of an id, or label, or {@code head}. */
    public Result run(String name) {
        Migrations migrations = project.migrations();
        RevisionGraph graph = migrations.graph();
        RevisionNode revision = find(graph, name);
        Set<String> with = graph.withAncestors(Set.of(revision.id()));
        Set<String> before = new HashSet<>(with);
        before.remove(revision.id());
        return new Result(
                RevisionView.of(graph, revision),
                migrations.checksum(revision.id()),
                Change.of(migrations.upgrade(revision.id()), migrations.replay(before)),
                downgrade(migrations, revision.id(), migrations.replay(with)));
    }

    private static RevisionNode find(RevisionGraph graph, String name) {
        Set<String> found = graph.resolve(name, Set.of());
        return found.size() == 1 ? graph.revision(found.iterator().next()) : graph.find(name);
    }

    private static @Nullable List<Change> downgrade(Migrations migrations, String id, Schema before) {
        try {
            return Change.of(migrations.downgrade(id), before);
        } catch (MissingDowngrade e) {
            return null;
        }
    }

    /**
     * A revision and what it records.
     *
     * @param downgrade null where the migration says that there is no way back
     */
    public record Result(
            RevisionView revision, String checksum, List<Change> upgrade, @Nullable List<Change> downgrade) {}
}
