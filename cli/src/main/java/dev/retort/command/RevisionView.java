// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.migration.RevisionGraph;
import dev.retort.migration.RevisionNode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision as it is written in the project.
 *
 * @param after the revisions it follows
 * @param dependsOn revisions of other branches that come before it
 * @param labels names of the branch that begins here
 * @param origin the file or class that says all this
 * @param head whether no revision follows
 * @param state {@code applied}, {@code current} (applied, and none after it) or {@code pending}; null where no database was asked
 */
public record RevisionView(
        String id,
        List<String> after,
        List<String> dependsOn,
        List<String> labels,
        String message,
        String origin,
        boolean head,
        @Nullable String state) {

    /** Copies the lists. */
    public RevisionView {
        after = List.copyOf(after);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    static List<RevisionView> of(RevisionGraph graph, Collection<RevisionNode> revisions) {
        return revisions.stream().map(revision -> of(graph, revision)).toList();
    }

    static RevisionView of(RevisionGraph graph, RevisionNode revision) {
        return new RevisionView(
                revision.id(),
                List.copyOf(revision.after()),
                List.copyOf(revision.dependsOn()),
                List.copyOf(revision.labels()),
                revision.message(),
                revision.origin(),
                graph.heads().contains(revision.id()),
                null);
    }

    RevisionView withState(String other) {
        return new RevisionView(id, after, dependsOn, labels, message, origin, head, other);
    }
}
