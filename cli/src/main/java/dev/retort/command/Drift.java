// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.diff.Difference;
import dev.retort.diff.Renames;
import dev.retort.generate.Downgrade;
import dev.retort.generate.MigrationDraft;
import dev.retort.generate.MigrationNames;
import dev.retort.migration.RevisionGraph;
import dev.retort.migration.RevisionNode;
import dev.retort.schema.ObjectName;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    public NewMigration found(Renames renames) {
        return new NewMigration(
                ComparisonView.of(backwards(renames, Decider.NOTHING_RENAMED)), null, List.of(), null, null);
    }

    /**
     * Writes them down as a migration behind the only head, and marks it as applied. Writes nothing where there are none.
     *
     * @param renames what is known to have been renamed; the rest is decided
     */
    public NewMigration adopt(String message, AutogenerateOptions.Mode mode, Renames renames, Decider decider) {
        RevisionGraph graph = project.migrations().graph();
        List<String> after = NewRevision.parents(graph, null);
        refusePending();
        Comparison drift = backwards(renames, decider);
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
    private Comparison backwards(Renames renames, Decider decider) {
        Comparison undoing = undoing(renames, decider);
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

    private Comparison undoing(Renames said, Decider decider) {
        CompareOptions options = CompareOptions.defaults().withWanted(new Wanted.History());
        Comparing.Sides sides = new Comparing(project, options).read(List.of());
        Renames renames = said;
        Set<RenameQuestion> refused = new HashSet<>();
        while (true) {
            Renames known = renames;
            Comparison undoing = sides.compare(options.withRenames(undone(known)));
            List<RenameQuestion> open = undoing.difference().maybeRenamed().stream()
                    .map(candidate -> RenameQuestion.of(candidate).undone(known))
                    .filter(question -> !refused.contains(question))
                    .toList();
            if (open.isEmpty()) {
                return undoing;
            } else if (decider.isRename(open)) {
                renames = open.get(0).addedTo(renames);
            } else {
                refused.add(open.get(0));
            }
        }
    }

    /** What gives everything its old name back. */
    private static Renames undone(Renames renames) {
        Map<ObjectName, ObjectName> old = new HashMap<>();
        renames.tables().forEach(it -> old.put(it.table().withName(it.to()), it.table()));
        return new Renames(
                renames.tables().stream()
                        .map(it -> new Renames.TableRename(
                                it.table().withName(it.to()), it.table().name()))
                        .toList(),
                renames.columns().stream()
                        .map(it -> new Renames.ColumnRename(
                                old.getOrDefault(it.table(), it.table()), it.to(), it.column()))
                        .toList());
    }
}
