// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.app.MigrationManager;
import dev.retort.app.RevisionStatus;
import dev.retort.migration.RevisionGraph;
import dev.retort.run.AuditEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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

    /** What was done to the database's revisions, and by whom, the newest first; the migrations are not asked. */
    public Result audit() {
        List<AuditView> entries = new ArrayList<>(
                project.manager().audit().stream().map(AuditView::of).toList());
        Collections.reverse(entries);
        return new Result(List.of(), entries);
    }

    /**
     * The revisions, the newest first.
     *
     * @param audit what was done to the database's revisions, where that was asked for instead
     */
    public record Result(List<RevisionView> revisions, @Nullable List<AuditView> audit) {
        Result(List<RevisionView> revisions) {
            this(revisions, null);
        }
    }

    /**
     * Something that was done.
     *
     * @param action {@code upgrade}, {@code downgrade}, {@code stamp} or {@code resolve}
     * @param outcome {@code done} or {@code failed}
     * @param detail why it failed, or what there is to say besides; empty for nothing
     */
    public record AuditView(
            long number,
            Instant at,
            String action,
            String revision,
            String outcome,
            String detail,
            Duration duration,
            String by,
            String host,
            String retortVersion) {

        private static AuditView of(AuditEntry entry) {
            return new AuditView(
                    entry.number(),
                    entry.at(),
                    entry.action().name().toLowerCase(Locale.ROOT),
                    entry.revision(),
                    entry.outcome().name().toLowerCase(Locale.ROOT),
                    entry.detail(),
                    entry.duration(),
                    entry.actor().user(),
                    entry.actor().host(),
                    entry.retortVersion());
        }
    }
}
