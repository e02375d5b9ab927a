// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.dialect.Dialects;
import dev.retort.generate.Downgrade;
import dev.retort.generate.MigrationDraft;
import dev.retort.generate.MigrationNames;
import dev.retort.migration.RevisionNode;
import dev.retort.run.Migrations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what differs as a migration. */
public final class Autogenerate {

    private final Project project;
    private final NewRevision newRevision;

    /** A migration of this project, with names of this origin. */
    public Autogenerate(Project project, MigrationNames names) {
        this.project = project;
        this.newRevision = new NewRevision(project, names);
    }

    /** Compares, lets the decider say what was renamed, and writes a file unless nothing differs. */
    public NewMigration run(AutogenerateOptions options, Decider decider) {
        Migrations migrations = project.migrationsIfAny();
        List<String> after = NewRevision.parents(migrations.graph(), options.head());
        Comparing comparing = new Comparing(project, options.compare());
        Comparing.Sides sides = comparing.read(pending(options, migrations));
        Decisions.Decided decided = new Decisions(sides, decider).compare(options.compare());
        Comparison comparison = decided.comparison();
        ComparisonView view = ComparisonView.of(comparison).withMoreWarnings(ReviewNotes.openFills(comparison));
        if (comparison.difference().isEmpty()) {
            return new NewMigration(view, null, after, null, null);
        }
        Comparison written = forAllDatabases(comparing, decided);
        MigrationDraft draft = newRevision
                .draft(options.message(), after)
                .withChanges(
                        written.upgrade(), new Downgrade.By(written.difference().downgrade()))
                .withNotes(ReviewNotes.of(written));
        String source = newRevision.source(draft);
        Path file = options.mode() == AutogenerateOptions.Mode.WRITE ? newRevision.write(draft, source) : null;
        return new NewMigration(view, draft.id(), after, file, source);
    }

    /**
     * The comparison with what the other databases of the project need, of which the migrations tell what they have; values that only
     * a person knows are left open in it.
     */
    private Comparison forAllDatabases(Comparing comparing, Decisions.Decided decided) {
        Comparison comparison = decided.comparison();
        CompareOptions options = decided.options();
        List<Comparison> all = new ArrayList<>(List.of(comparison.withFills(options.fills())));
        project.settings().migrations().databases().stream()
                .filter(id -> !id.equals(comparison.dialect().id()))
                .sorted()
                .map(id -> comparing.readMigrations(Dialects.installed().byId(id)))
                .map(sides -> sides.compare(options).withFills(options.fills()))
                .forEach(all::add);
        return all.size() == 1 ? all.get(0) : comparison.merged(all);
    }

    /** What is written and not applied, to be taken as applied. */
    private List<RevisionNode> pending(AutogenerateOptions options, Migrations migrations) {
        if (options.compare().offline()) {
            return List.of();
        }
        List<RevisionNode> pending = migrations.graph().revisions().isEmpty()
                ? List.of()
                : project.manager().pending();
        if (!pending.isEmpty() && options.pending() == AutogenerateOptions.Pending.REFUSE) {
            throw new PendingMigrations(pending);
        }
        return pending;
    }
}
