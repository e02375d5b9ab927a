// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;

/** Finds what lies between the applied revisions and a target. */
final class Route {

    private final RevisionGraph graph;
    private final Set<String> applied;

    Route(RevisionGraph graph, Set<String> applied) {
        this.graph = graph;
        this.applied = applied;
    }

    /** The revisions that the target names, none for the state before all of them. */
    SortedSet<String> resolve(Target target) {
        if (target.symbol() != null) {
            return new Landmarks(graph).find(target).ids();
        }
        Steps steps = new Steps(graph, target);
        if (target.steps() >= 0) {
            return steps.up(applied);
        }
        Set<String> left = new HashSet<>(applied);
        left.removeAll(graph.withDescendants(steps.down(applied)));
        return graph.tips(left);
    }

    /** The revisions that an upgrade applies. */
    Set<String> up(Target target) {
        if (target.symbol() == null && target.steps() < 0) {
            throw new WrongDirection(target.text(), "an upgrade", "downgrade");
        }
        Set<String> missing = new HashSet<>(graph.withAncestors(resolve(target)));
        missing.removeAll(applied);
        return missing;
    }

    /** The revisions that a downgrade takes back. */
    Set<String> down(Target target) {
        if (target.symbol() == null) {
            if (target.steps() > 0) {
                throw new WrongDirection(target.text(), "a downgrade", "upgrade");
            }
            return appliedAmong(graph.withDescendants(new Steps(graph, target).down(applied)));
        }
        Landmarks.Place place = new Landmarks(graph).find(target);
        for (String id : place.ids()) {
            if (!applied.contains(id)) {
                throw new NotApplied(id);
            }
        }
        Set<String> excess = graph.withDescendants(place.ids().isEmpty() ? place.above() : place.ids());
        excess.removeAll(graph.withAncestors(place.ids()));
        return appliedAmong(excess);
    }

    /** The revisions that count as applied once the database is at the target. */
    Set<String> stamped(Target target) {
        SortedSet<String> ids = resolve(target);
        Set<String> result = new HashSet<>(applied);
        if (target.symbol() == null) {
            result.removeAll(target.steps() < 0 ? down(target) : Set.of());
        } else {
            Landmarks.Place place = new Landmarks(graph).find(target);
            result.removeAll(graph.withDescendants(ids.isEmpty() ? place.above() : ids));
        }
        result.addAll(graph.withAncestors(ids));
        return result;
    }

    private Set<String> appliedAmong(Set<String> ids) {
        Set<String> both = new HashSet<>(ids);
        both.retainAll(applied);
        return both;
    }
}
