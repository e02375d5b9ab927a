// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import dev.retort.operation.Operation;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An operation that may lose what rows hold, and why, in a sentence to a person. */
public record Danger(RevisionNode revision, Operation operation, String reason) {

    /** The flags that allow these by name. */
    static String flags(Collection<Danger> dangers) {
        SortedSet<String> ids =
                dangers.stream().map(danger -> danger.revision().id()).collect(Collectors.toCollection(TreeSet::new));
        return ids.stream().map(id -> "--allow-loss " + id).collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return "revision " + revision + ": " + reason;
    }
}
