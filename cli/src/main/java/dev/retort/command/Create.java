// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.generate.MigrationDraft;
import dev.retort.generate.MigrationNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an empty migration, for its author to fill. */
public final class Create {

    private final Project project;
    private final NewRevision newRevision;

    /** A migration of this project, with names of this origin. */
    public Create(Project project, MigrationNames names) {
        this.project = project;
        this.newRevision = new NewRevision(project, names);
    }

    /** Writes it behind the head of this name, or behind the only one. */
    public NewMigration run(String message, @Nullable String head) {
        return run(message, NewRevision.parents(project.migrationsIfAny().graph(), head));
    }

    NewMigration run(String message, List<String> after) {
        MigrationDraft draft = newRevision.draft(message, after);
        String source = newRevision.source(draft);
        return new NewMigration(ComparisonView.NOTHING, draft.id(), after, newRevision.write(draft, source), source);
    }
}
