// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import dev.retort.operation.ChangeSet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the source of a migration says.
 *
 * @param id of the revision
 * @param after the revisions that it follows
 * @param dependsOn revisions of other branches that must come before
 * @param labels of the branch that begins here
 * @param message what it does, in a few words
 * @param packageName empty for none
 * @param upgrade empty where the author writes it
 * @param notes for whoever reviews it
 * @param author null where nobody is to be named
 */
public record MigrationDraft(
        String id,
        List<String> after,
        List<String> dependsOn,
        List<String> labels,
        String message,
        String packageName,
        String className,
        ChangeSet upgrade,
        Downgrade downgrade,
        List<Note> notes,
        @Nullable Author author) {

    /** Who wrote a migration, and on which day. */
    public record Author(String name, LocalDate date) {}

    /** Copies the lists. */
    public MigrationDraft {
        after = List.copyOf(after);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        notes = List.copyOf(notes);
    }

    /** A migration that follows none, in no package, whose operations the author writes. */
    public static MigrationDraft empty(String id, String className, String message) {
        ChangeSet nothing = new ChangeSet(List.of());
        return new MigrationDraft(
                id,
                List.of(),
                List.of(),
                List.of(),
                message,
                "",
                className,
                nothing,
                new Downgrade.Open(),
                List.of(),
                null);
    }

    public MigrationDraft withAfter(List<String> parents) {
        return new MigrationDraft(
                id, parents, dependsOn, labels, message, packageName, className, upgrade, downgrade, notes, author);
    }

    public MigrationDraft withDependsOn(List<String> others) {
        return new MigrationDraft(
                id, after, others, labels, message, packageName, className, upgrade, downgrade, notes, author);
    }

    public MigrationDraft withLabels(List<String> branches) {
        return new MigrationDraft(
                id, after, dependsOn, branches, message, packageName, className, upgrade, downgrade, notes, author);
    }

    public MigrationDraft withPackage(String other) {
        return new MigrationDraft(
                id, after, dependsOn, labels, message, other, className, upgrade, downgrade, notes, author);
    }

    /** What the migration does, and what takes it back. */
    public MigrationDraft withChanges(ChangeSet there, Downgrade back) {
        return new MigrationDraft(
                id, after, dependsOn, labels, message, packageName, className, there, back, notes, author);
    }

    public MigrationDraft withNotes(List<Note> other) {
        return new MigrationDraft(
                id, after, dependsOn, labels, message, packageName, className, upgrade, downgrade, other, author);
    }

    public MigrationDraft withAuthor(@Nullable Author other) {
        return new MigrationDraft(
                id, after, dependsOn, labels, message, packageName, className, upgrade, downgrade, notes, other);
    }

    /** The path of its file below the folder of sources. */
    public String path() {
        String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        return folder + className + ".java";
    }
}
