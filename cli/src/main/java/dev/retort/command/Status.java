// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.migration.RevisionGraph;
import dev.retort.migration.RevisionNode;
import dev.retort.run.AppliedRevision;
import dev.retort.run.MigrationEngine;
import java.util.ArrayList;
import java.util.List;

/** Sums up how database and migrations stand to each other. */
public final class Status {

    private final Project project;

    /** The migrations of this project, on its database. */
    public Status(Project project) {
        this.project = project;
    }

    /** Looks at both. */
    public Result run() {
        RevisionGraph graph = project.migrations().graph();
        MigrationEngine engine = project.engine();
        dev.retort.run.History history = engine.history();
        List<String> unknown = history.ids().stream()
                .filter(id -> !graph.contains(id))
                .sorted()
                .toList();
        List<String> pending = graph.revisions().stream()
                .map(RevisionNode::id)
                .filter(id -> !history.ids().contains(id))
                .toList();
        List<String> edited =
                engine.edited().stream().map(RevisionNode::id).sorted().toList();
        return new Result(
                project.settings().environment(),
                project.settings().requiredDatabase().url().masked(),
                history.current().stream().map(AppliedRevision::id).sorted().toList(),
                List.copyOf(graph.heads()),
                pending,
                unknown,
                edited);
    }

    /**
     * How things stand.
     *
     * @param current where the database is
     * @param pending what is not applied, in order
     * @param unknown what is applied and no migration of the project
     * @param edited what is applied and was changed since
     */
    public record Result(
            String environment,
            String database,
            List<String> current,
            List<String> heads,
            List<String> pending,
            List<String> unknown,
            List<String> edited,
            boolean healthy) {

        Result(
                String environment,
                String database,
                List<String> current,
                List<String> heads,
                List<String> pending,
                List<String> unknown,
                List<String> edited) {
            this(
                    environment,
                    database,
                    current,
                    heads,
                    pending,
                    unknown,
                    edited,
                    pending.isEmpty() && unknown.isEmpty() && edited.isEmpty() && heads.size() < 2);
        }

        /** What keeps it from being healthy, in words. */
        public List<String> complaints() {
            List<String> complaints = new ArrayList<>();
            if (!unknown.isEmpty()) {
                complaints.add("applied, but no migration of this project: " + String.join(", ", unknown));
            }
            if (!edited.isEmpty()) {
                complaints.add("edited after it was applied: " + String.join(", ", edited));
            }
            if (heads.size() > 1) {
                complaints.add("several heads: " + String.join(", ", heads));
            }
            return complaints;
        }
    }
}
