// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All revisions and which follows which, valid from construction: every parent is there, and nothing goes in circles. */
public final class RevisionGraph {

    private final NavigableMap<String, RevisionNode> byId;
    private final Map<String, String> byLabel;
    private final Map<String, List<String>> children;
    private final Map<String, List<String>> dependents;
    private final List<RevisionNode> ordered;

    private RevisionGraph(Collection<RevisionNode> revisions) {
        byId = GraphCheck.byId(revisions);
        byLabel = GraphCheck.byLabel(byId);
        GraphCheck.parents(byId);
        children = inverse(RevisionNode::after);
        dependents = inverse(RevisionNode::prerequisites);
        ordered = new TopologicalOrder(byId, dependents).sort();
    }

    /** The graph of these revisions, or an {@link InvalidGraph}. */
    public static RevisionGraph of(Collection<RevisionNode> revisions) {
        return new RevisionGraph(revisions);
    }

    /** All revisions, each behind those it follows or depends on; what is left open goes by id. */
    public List<RevisionNode> revisions() {
        return ordered;
    }

    /** The ids of all revisions, sorted. */
    public SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byId.keySet()));
    }

    public boolean contains(String id) {
        return byId.containsKey(id);
    }

    /** The revision of exactly this id. */
    public RevisionNode revision(String id) {
        RevisionNode found = byId.get(id);
        if (found == null) {
            throw unknown(id);
        }
        return found;
    }

    /** The revision of this id, label or unique beginning of an id. */
    public RevisionNode find(String name) {
        if (byId.containsKey(name)) {
            return revision(name);
        }
        String labelled = byLabel.get(name);
        return revision(labelled != null ? labelled : idBeginningWith(name));
    }

    /** The revision that carries this label. */
    public Optional<RevisionNode> labelled(String label) {
        return Optional.ofNullable(byLabel.get(label)).map(this::revision);
    }

    /** The revisions that none follows, sorted. */
    public SortedSet<String> heads() {
        return idsWhere(node -> children(node.id()).isEmpty());
    }

    /** The revisions that follow none, sorted. */
    public SortedSet<String> bases() {
        return idsWhere(node -> node.after().isEmpty());
    }

    /** The revisions that more than one follows, in order. */
    public List<RevisionNode> branchPoints() {
        return ordered.stream().filter(node -> children(node.id()).size() > 1).toList();
    }

    /** The revisions that follow more than one, in order. */
    public List<RevisionNode> merges() {
        return ordered.stream().filter(node -> node.after().size() > 1).toList();
    }

    /** The revisions that directly follow this one, sorted. */
    public List<String> children(String id) {
        return children.getOrDefault(id, List.of());
    }

    /** The revisions that directly follow or depend on this one, sorted. */
    public List<String> dependents(String id) {
        return dependents.getOrDefault(id, List.of());
    }

    /** These revisions and all that must have been applied before them. */
    public Set<String> withAncestors(Collection<String> ids) {
        return reachable(ids, id -> revision(id).prerequisites());
    }

    /** These revisions and all that cannot be applied without them. */
    public Set<String> withDescendants(Collection<String> ids) {
        return reachable(ids, this::dependents);
    }

    /** This revision and all that follow it, in whatever branch. */
    public Set<String> branchFrom(String id) {
        return reachable(Set.of(id), this::children);
    }

    /** Of these revisions, those that none of them follows, sorted: the current ones where these are applied. */
    public SortedSet<String> tips(Set<String> applied) {
        SortedSet<String> tips = new TreeSet<>();
        for (String id : applied) {
            if (Collections.disjoint(children(id), applied)) {
                tips.add(id);
            }
        }
        return tips;
    }

    /** The revisions of which a target is made up: none for {@code base}. A relative one starts at the applied revisions. */
    public SortedSet<String> resolve(String target, Set<String> applied) {
        return new Route(this, applied).resolve(Target.parse(target));
    }

    /** What an upgrade to this target applies, in order, where {@code applied} are applied already. */
    public List<RevisionNode> upgradePath(Set<String> applied, String target) {
        Set<String> missing = new Route(this, applied).up(Target.parse(target));
        return ordered.stream().filter(node -> missing.contains(node.id())).toList();
    }

    /** What a downgrade to this target takes back, in order, where {@code applied} are applied. */
    public List<RevisionNode> downgradePath(Set<String> applied, String target) {
        Set<String> excess = new Route(this, applied).down(Target.parse(target));
        List<RevisionNode> path = new ArrayList<>(ordered);
        path.removeIf(node -> !excess.contains(node.id()));
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /** What counts as applied once the database is stamped with this target: other branches stay as they are. */
    public Set<String> stamped(Set<String> applied, String target) {
        return new Route(this, applied).stamped(Target.parse(target));
    }

    UnknownRevision unknown(String name) {
        Set<String> names = new TreeSet<>(byId.keySet());
        names.addAll(byLabel.keySet());
        return new UnknownRevision(name, NearMisses.of(name, names));
    }

    private String idBeginningWith(String prefix) {
        List<String> candidates = new ArrayList<>();
        for (String id : byId.tailMap(prefix, true).navigableKeySet()) {
            if (!id.startsWith(prefix)) {
                break;
            }
            candidates.add(id);
        }
        if (candidates.isEmpty()) {
            throw unknown(prefix);
        }
        if (candidates.size() > 1) {
            throw new AmbiguousRevision(prefix, candidates);
        }
        return candidates.get(0);
    }

    private SortedSet<String> idsWhere(Predicate<RevisionNode> condition) {
        return ordered.stream().filter(condition).map(RevisionNode::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, List<String>> inverse(Function<RevisionNode, Set<String>> parents) {
        Map<String, List<String>> result = new HashMap<>();
        for (RevisionNode node : byId.values()) {
            for (String parent : parents.apply(node)) {
                result.computeIfAbsent(parent, id -> new ArrayList<>()).add(node.id());
            }
        }
        return result;
    }

    private static Set<String> reachable(
            Collection<String> from, Function<String, ? extends Collection<String>> neighbours) {
        Set<String> found = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (String next : neighbours.apply(open.remove())) {
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }
}
