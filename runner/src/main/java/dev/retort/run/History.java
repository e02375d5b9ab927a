// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a database remembers of its migrations, in the order in which they were applied. */
public record History(List<AppliedRevision> applied) {

    /** The history of a database that no migration was ever applied to. */
    public static final History EMPTY = new History(List.of());

    /** Copies the list. */
    public History {
        applied = List.copyOf(applied);
    }

    public Set<String> ids() {
        return applied.stream().map(AppliedRevision::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The revisions that no applied revision follows. */
    public List<AppliedRevision> current() {
        Set<String> followed = new HashSet<>();
        applied.forEach(revision -> followed.addAll(revision.after()));
        return applied.stream()
                .filter(revision -> !followed.contains(revision.id()))
                .toList();
    }
}
