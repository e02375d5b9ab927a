// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.migration.RevisionGraph;
import java.util.List;

/** Lists the revisions that none follows. */
public final class Heads {

    private final Project project;

    /** The heads of this project. */
    public Heads(Project project) {
        this.project = project;
    }

    /** Lists them; no database is asked. */
    public Result run() {
        RevisionGraph graph = project.migrations().graph();
        return new Result(RevisionView.of(
                graph, graph.heads().stream().map(graph::revision).toList()));
    }

    /** The heads: one, unless branches are open or there is no revision at all. */
    public record Result(List<RevisionView> heads) {}
}
