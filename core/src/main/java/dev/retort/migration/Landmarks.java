// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the place that a target names whatever the database is at: {@code head}, {@code base}, an id, steps from one of these. */
final class Landmarks {

    /**
     * A place in the graph.
     *
     * @param ids the revisions that are the last ones there; none for a place below the first one
     * @param above where there are none, the revisions right above it
     */
    record Place(SortedSet<String> ids, SortedSet<String> above) {

        static Place at(Collection<String> ids) {
            return new Place(new TreeSet<>(ids), new TreeSet<>());
        }

        static Place below(Collection<String> above) {
            return new Place(new TreeSet<>(), new TreeSet<>(above));
        }
    }

    private final RevisionGraph graph;

    Landmarks(RevisionGraph graph) {
        this.graph = graph;
    }

    Place find(Target target) {
        Branch branch = Branch.of(graph, target);
        Place place = start(target, branch);
        for (int step = 0; step < Math.abs(target.steps()); step++) {
            Collection<String> candidates = target.steps() > 0 ? upFrom(place, branch) : downFrom(place, branch);
            boolean groundReached =
                    target.steps() < 0 && candidates.isEmpty() && place.ids().size() == 1;
            if (candidates.isEmpty() && !groundReached) {
                throw new NotEnoughRevisions(target.text(), step);
            }
            if (candidates.size() > 1) {
                throw new AmbiguousStep(target.text(), candidates);
            }
            place = groundReached ? Place.below(place.ids()) : Place.at(candidates);
        }
        return place;
    }

    private Place start(Target target, Branch branch) {
        if (target.is("base")) {
            return Place.below(branch.roots());
        }
        if (target.is("head") || target.is("heads")) {
            Set<String> heads = branch.restrict(graph.heads());
            if (target.is("head") && heads.size() > 1) {
                throw new MultipleHeads(heads);
            }
            return Place.at(heads);
        }
        String id = graph.find(String.valueOf(target.symbol())).id();
        if (!branch.contains(id)) {
            throw graph.unknown(target.text());
        }
        return Place.at(Set.of(id));
    }

    private Collection<String> upFrom(Place place, Branch branch) {
        if (place.ids().isEmpty()) {
            return place.above();
        }
        return place.ids().size() > 1
                ? place.ids()
                : branch.restrict(graph.children(place.ids().first()));
    }

    private Collection<String> downFrom(Place place, Branch branch) {
        if (place.ids().size() != 1) {
            return place.ids();
        }
        return new ArrayList<>(
                branch.restrict(graph.revision(place.ids().first()).after()));
    }
}
