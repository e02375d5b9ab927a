// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.app.MigrationManager;
import dev.retort.app.RevisionStatus;
import dev.retort.migration.RevisionGraph;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lists the revisions of a project. */
public final class History {

    private final Project project;

    /** The revisions of this project. */
    public History(Project project) {
        this.project = project;
    }

    /**
     * Lists them, the newest first.
     *
     * @param range {@code FROM:TO}, both included, either of them left out for base and heads; null for all
     * @param asking whether the database is asked which of them are applied
     */
    public Result run(@Nullable String range, boolean asking) {
        MigrationManager manager = project.manager();
        RevisionGraph graph = manager.migrations().graph();
        return new Result(
                asking
                        ? manager.history(range).stream()
                                .map(status -> view(graph, status))
                                .toList()
                        : RevisionView.of(graph, manager.revisions(range)));
    }

    private static RevisionView view(RevisionGraph graph, RevisionStatus status) {
        return RevisionView.of(graph, status.revision())
                .withState(status.state().name().toLowerCase(Locale.ROOT));
    }

    /** The revisions, the newest first. */
    public record Result(List<RevisionView> revisions) {}
}
