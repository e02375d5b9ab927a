// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The revisions that count for a target: those from its label on, or all of them. */
record Branch(SortedSet<String> roots, Set<String> members) {

    static Branch of(RevisionGraph graph, Target target) {
        if (target.branch() == null) {
            return new Branch(graph.bases(), graph.ids());
        }
        String root = graph.labelled(target.branch())
                .orElseThrow(() -> graph.unknown(String.valueOf(target.branch())))
                .id();
        return new Branch(new TreeSet<>(Set.of(root)), graph.branchFrom(root));
    }

    boolean contains(String id) {
        return members.contains(id);
    }

    SortedSet<String> restrict(Collection<String> ids) {
        SortedSet<String> inside = new TreeSet<>(ids);
        inside.retainAll(members);
        return inside;
    }
}
