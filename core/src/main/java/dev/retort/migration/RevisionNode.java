// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One revision as the graph sees it: what {@link Revision} says, and where it says so.
 *
 * @param after the revisions it follows, in the order written
 * @param dependsOn revisions of other branches that come before it
 * @param labels names of the branch that begins here
 * @param origin where it is written, for people: a class, a file
 */
public record RevisionNode(
        String id, Set<String> after, Set<String> dependsOn, Set<String> labels, String message, String origin) {

    /** Copies the sets in their order. */
    public RevisionNode {
        Objects.requireNonNull(id, "id");
        after = ordered(after);
        dependsOn = ordered(dependsOn);
        labels = ordered(labels);
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(origin, "origin");
    }

    /** What the annotation says, written there. */
    public static RevisionNode of(Revision revision, String origin) {
        return new RevisionNode(
                revision.id(),
                ordered(List.of(revision.after())),
                ordered(List.of(revision.dependsOn())),
                ordered(List.of(revision.labels())),
                revision.message(),
                origin);
    }

    /** All that must have been applied before it: {@link #after} and {@link #dependsOn}. */
    public Set<String> prerequisites() {
        Set<String> all = new LinkedHashSet<>(after);
        all.addAll(dependsOn);
        return all;
    }

    @Override
    public String toString() {
        return message.isEmpty() ? id : id + " (" + message + ")";
    }

    private static Set<String> ordered(Collection<String> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
}
