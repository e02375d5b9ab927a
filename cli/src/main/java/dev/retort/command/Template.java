// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.generate.MigrationDraft;
import dev.retort.generate.MigrationNames;
import dev.retort.generate.Scaffold;
import dev.retort.generate.ScaffoldOption;
import dev.retort.generate.Scaffolder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Begins migrations with the templates that autogenerate writes with. */
public final class Template {

    private final Project project;
    private final NewRevision newRevision;
    private final Scaffolder scaffolder;

    /** Migrations of this project, with its own templates where it has some, and names of this origin. */
    public Template(Project project, MigrationNames names) {
        this.project = project;
        this.newRevision = new NewRevision(project, names);
        this.scaffolder = new Scaffolder(newRevision.templates());
    }

    /** All templates. */
    public static Outcome.Listing list() {
        return new Outcome.Listing(Scaffold.all().stream()
                .map(scaffold -> new Entry(
                        scaffold.name(),
                        scaffold.description(),
                        scaffold.options().stream().map(ScaffoldOption::id).toList()))
                .toList());
    }

    /** The statement alone; what is not said becomes a placeholder. */
    public Outcome.Statement statement(String name, Map<ScaffoldOption, String> options) {
        return new Outcome.Statement(name, scaffolder.statement(name, options));
    }

    /**
     * Writes a migration with the statement.
     *
     * @param message null for one that is made of the template's name
     * @param head the revision to follow, null for the only head
     */
    public Outcome.Written write(
            String name, Map<ScaffoldOption, String> options, @Nullable String message, @Nullable String head) {
        List<String> after = NewRevision.parents(project.migrationsIfAny().graph(), head);
        MigrationDraft draft = newRevision.draft(message == null ? name.replace('_', ' ') : message, after);
        String source = scaffolder.source(name, options, draft);
        return new Outcome.Written(
                name,
                new NewMigration(ComparisonView.NOTHING, draft.id(), after, newRevision.write(draft, source), source));
    }

    /** A template: what it is called, what it makes, what can be said to it. */
    public record Entry(String name, String description, List<String> options) {}

    /** What was asked for. */
    public sealed interface Outcome {

        /** All templates, sorted by name. */
        record Listing(List<Entry> templates) implements Outcome {}

        /** One statement. */
        record Statement(String template, String statement) implements Outcome {}

        /** A migration with one statement. */
        record Written(String template, NewMigration migration) implements Outcome {}
    }
}
