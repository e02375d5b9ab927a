// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.migration.RevisionGraph;
import java.util.List;

/** Lists the revisions that more than one follows. */
public final class Branches {

    private final Project project;

    /** The branches of this project. */
    public Branches(Project project) {
        this.project = project;
    }

    /** Lists them with what follows; no database is asked. */
    public Result run() {
        RevisionGraph graph = project.migrations().graph();
        return new Result(graph.branchPoints().stream()
                .map(revision -> new Branch(
                        RevisionView.of(graph, revision),
                        RevisionView.of(
                                graph,
                                graph.children(revision.id()).stream()
                                        .map(graph::revision)
                                        .toList())))
                .toList());
    }

    /** The branch points in order. */
    public record Result(List<Branch> branches) {}

    /** A revision and those that directly follow it. */
    public record Branch(RevisionView revision, List<RevisionView> followers) {}
}
