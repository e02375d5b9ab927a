// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.diff.DiffOptions;
import dev.retort.diff.Differ;
import dev.retort.diff.Difference;
import dev.retort.generate.Downgrade;
import dev.retort.generate.MigrationDraft;
import dev.retort.generate.MigrationNames;
import dev.retort.introspect.LiveDatabase;
import dev.retort.introspect.LiveSchema;
import dev.retort.migration.RevisionNode;
import dev.retort.run.AppliedRevision;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Unmanaged;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Brings a database under control that was there first: writes all that it has as the first migration, and marks it as applied. */
public final class Baseline {

    /** Where Flyway and Liquibase keep what they have run. */
    private static final Set<String> OF_OTHER_TOOLS =
            Set.of("flyway_schema_history", "databasechangelog", "databasechangeloglock");

    private final Project project;
    private final NewRevision newRevision;

    /** The first migration of this project, with names of this origin. */
    public Baseline(Project project, MigrationNames names) {
        this.project = project;
        this.newRevision = new NewRevision(project, names);
    }

    /**
     * Reads the database and writes what it has; with {@link AutogenerateOptions.Mode#DRY_RUN} nothing is written or marked.
     *
     * @throws AlreadyMigrated where project or database have migrations
     */
    public NewMigration run(String message, AutogenerateOptions.Mode mode) {
        refuseMigrated();
        Comparison everything = everything();
        MigrationDraft draft = newRevision
                .draft(message, List.of())
                .withChanges(
                        everything.upgrade(),
                        new Downgrade.By(everything.difference().downgrade()))
                .withNotes(ReviewNotes.ofBaseline(everything));
        String source = newRevision.source(draft);
        ComparisonView view = ComparisonView.of(everything);
        if (mode == AutogenerateOptions.Mode.DRY_RUN) {
            return new NewMigration(view, draft.id(), List.of(), null, source);
        }
        Path file = newRevision.write(draft, source);
        project.afresh().manager().stamp(draft.id());
        return new NewMigration(view, draft.id(), List.of(), file, source);
    }

    private void refuseMigrated() {
        List<RevisionNode> written = project.migrationsIfAny().graph().revisions();
        if (!written.isEmpty()) {
            throw AlreadyMigrated.project(written.stream().map(RevisionNode::id).toList());
        }
        List<AppliedRevision> applied = project.manager().applied();
        if (!applied.isEmpty()) {
            throw AlreadyMigrated.database(
                    applied.stream().map(AppliedRevision::id).toList());
        }
    }

    private Comparison everything() {
        try (LiveDatabase database = LiveDatabase.open(project.connections()::open)) {
            LiveSchema live = database.read(project.scope());
            List<ObjectName> others = ofOtherTools(live.schema());
            TreeSet<Unmanaged> leftAlone = new TreeSet<>(live.unmanaged());
            others.forEach(
                    table -> leftAlone.add(new Unmanaged("table", table, "another tool keeps in it what it has run")));
            Difference all = new Differ(database.dialect(), database.version())
                    .diff(Schema.EMPTY, Comparing.without(others, live.schema()), DiffOptions.defaults());
            return new Comparison(
                    database.dialect(),
                    Schema.EMPTY,
                    all,
                    List.of(),
                    List.copyOf(leftAlone),
                    live.cannotTell(),
                    List.of());
        }
    }

    private static List<ObjectName> ofOtherTools(Schema live) {
        return live.tables().keySet().stream()
                .filter(table ->
                        OF_OTHER_TOOLS.contains(Names.text(table.name()).toLowerCase(Locale.ROOT)))
                .toList();
    }
}
