// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.diff.Difference;
import dev.retort.generate.Downgrade;
import dev.retort.generate.MigrationDraft;
import dev.retort.generate.MigrationNames;
import dev.retort.migration.RevisionGraph;
import dev.retort.migration.RevisionNode;
import java.nio.file.Path;
import java.util.List;

/** Finds what was done to a database besides its migrations. */
public final class Drift {

    private final Project project;
    private final NewRevision newRevision;

    /** The applied migrations of this project, and its database. */
    public Drift(Project project, MigrationNames names) {
        this.project = project;
        this.newRevision = new NewRevision(project, names);
    }

    /** The operations that nobody wrote down: what leads from the applied migrations to the database. */
    public NewMigration found() {
        return new NewMigration(ComparisonView.of(backwards()), null, List.of(), null, null);
    }

    /** Writes them down as a migration behind the only head, and marks it as applied. Writes nothing where there are none. */
    public NewMigration adopt(String message, AutogenerateOptions.Mode mode) {
        RevisionGraph graph = project.migrations().graph();
        List<String> after = NewRevision.parents(graph, null);
        refusePending();
        Comparison drift = backwards();
        ComparisonView view = ComparisonView.of(drift);
        if (drift.difference().isEmpty()) {
            return new NewMigration(view, null, after, null, null);
        }
        MigrationDraft draft = newRevision
                .draft(message, after)
                .withChanges(
                        drift.upgrade(), new Downgrade.By(drift.difference().downgrade()))
                .withNotes(ReviewNotes.of(drift));
        String source = newRevision.source(draft);
        if (mode == AutogenerateOptions.Mode.DRY_RUN) {
            return new NewMigration(view, draft.id(), after, null, source);
        }
        Path file = newRevision.write(draft, source);
        project.afresh().manager().stamp(draft.id());
        return new NewMigration(view, draft.id(), after, file, source);
    }

    private void refusePending() {
        List<RevisionNode> pending = project.manager().pending();
        if (!pending.isEmpty()) {
            throw new PendingMigrations(pending);
        }
    }

    /** The comparison of the database with its migrations, told the other way round: what happened, not what would undo it. */
    private Comparison backwards() {
        CompareOptions options = CompareOptions.defaults().withWanted(new Wanted.History());
        Comparison undoing = new Comparing(project, options).read(List.of()).compare(options);
        Difference difference = undoing.difference();
        Difference doing = new Difference(
                difference.downgrade(),
                difference.upgrade(),
                undoing.from(),
                difference.unmanaged(),
                difference.cannotTell(),
                List.of());
        return new Comparison(
                undoing.dialect(),
                difference.target(),
                doing,
                List.of(),
                undoing.leftAlone(),
                undoing.doubts(),
                undoing.warnings());
    }
}
