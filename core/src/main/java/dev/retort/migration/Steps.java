// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goes some revisions up or down from what is applied; there must be no choice on the way. */
final class Steps {

    private final RevisionGraph graph;
    private final Target target;
    private final Branch branch;

    Steps(RevisionGraph graph, Target target) {
        this.graph = graph;
        this.target = target;
        this.branch = Branch.of(graph, target);
    }

    /** The next revisions to apply. */
    SortedSet<String> up(Set<String> applied) {
        Set<String> done = new HashSet<>(applied);
        return walk(id -> !done.contains(id) && done.containsAll(needed(id)), id -> {
            done.add(id);
            return branch.restrict(graph.dependents(id));
        });
    }

    /** The last applied revisions. */
    SortedSet<String> down(Set<String> applied) {
        Set<String> left = new HashSet<>(applied);
        return walk(id -> left.contains(id) && Collections.disjoint(needing(id), left), id -> {
            left.remove(id);
            return branch.restrict(graph.revision(id).prerequisites());
        });
    }

    /** Within a branch, what comes from other branches is applied along the way and is no step. */
    private Collection<String> needed(String id) {
        RevisionNode node = graph.revision(id);
        return target.branch() == null ? node.prerequisites() : branch.restrict(node.after());
    }

    /** Within a branch, what hangs on it in other branches is taken back along the way and is no step. */
    private Collection<String> needing(String id) {
        return target.branch() == null ? graph.dependents(id) : branch.restrict(graph.children(id));
    }

    /** Takes one revision after the other; {@code take} gives those that may have become possible by it. */
    private SortedSet<String> walk(Predicate<String> isNext, Function<String, Set<String>> take) {
        SortedSet<String> taken = new TreeSet<>();
        SortedSet<String> candidates = sorted(branch.members().stream().filter(isNext));
        while (taken.size() < Math.abs(target.steps())) {
            if (candidates.isEmpty()) {
                throw new NotEnoughRevisions(target.text(), taken.size());
            }
            if (candidates.size() > 1) {
                throw new AmbiguousStep(target.text(), candidates);
            }
            String id = candidates.first();
            taken.add(id);
            candidates = sorted(take.apply(id).stream().filter(isNext));
        }
        return taken;
    }

    private static SortedSet<String> sorted(Stream<String> ids) {
        return ids.collect(Collectors.toCollection(TreeSet::new));
    }
}
