// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.generate.MigrationNames;
import dev.retort.migration.RevisionGraph;
import java.util.List;
import java.util.TreeSet;

/** Writes a migration that follows several others, so that there is one head again. */
public final class Merge {

    private final Project project;
    private final Create create;

    /** A migration of this project, with names of this origin. */
    public Merge(Project project, MigrationNames names) {
        this.project = project;
        this.create = new Create(project, names);
    }

    /** Writes it behind these revisions, all heads where none is named. */
    public NewMigration run(String message, List<String> revisions) {
        RevisionGraph graph = project.migrations().graph();
        TreeSet<String> parents = new TreeSet<>();
        revisions.forEach(name -> parents.add(graph.find(name).id()));
        if (revisions.isEmpty()) {
            parents.addAll(graph.heads());
        }
        if (parents.size() < 2) {
            throw new NothingToMerge(parents);
        }
        return create.run(message, List.copyOf(parents));
    }
}
