// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.config.MigrationSettings;
import dev.retort.generate.MigrationDraft;
import dev.retort.generate.MigrationNames;
import dev.retort.generate.MigrationWriter;
import dev.retort.generate.Templates;
import dev.retort.migration.RevisionGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names, writes and files the source of a new migration. */
final class NewRevision {

    private final MigrationSettings settings;
    private final MigrationNames names;

    NewRevision(Project project, MigrationNames names) {
        this.settings = project.settings().migrations();
        this.names = names;
    }

    /** What a new revision follows: the one that is named, else the only head, else nothing. */
    static List<String> parents(RevisionGraph graph, @Nullable String head) {
        if (head == null && graph.heads().isEmpty()) {
            return List.of();
        }
        return List.copyOf(graph.resolve(head == null ? "head" : head, Set.of()));
    }

    MigrationDraft draft(String message, List<String> after) {
        return MigrationDraft.empty(names.revisionId(), names.className(message), message)
                .withAfter(after)
                .withPackage(settings.packageName());
    }

    /** The project's templates where it has some, else those that Retort brings along. */
    Templates templates() {
        return Templates.of(settings.templates());
    }

    String source(MigrationDraft draft) {
        return new MigrationWriter(templates()).source(draft);
    }

    /** Files the source, whole or not at all. */
    Path write(MigrationDraft draft, String source) {
        Path file = settings.folder().resolve(draft.className() + ".java");
        WholeFile.create(file, source);
        return file;
    }
}
