// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Refuses revisions that cannot form a graph, but for circles, which only the order finds. */
final class GraphCheck {

    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final Set<String> RESERVED = Set.of("head", "heads", "base");

    private GraphCheck() {}

    static NavigableMap<String, RevisionNode> byId(Collection<RevisionNode> revisions) {
        NavigableMap<String, RevisionNode> byId = new TreeMap<>();
        for (RevisionNode node : revisions) {
            checkName(node.id(), node);
            RevisionNode other = byId.put(node.id(), node);
            if (other != null) {
                throw new DuplicateRevision(node.id(), List.of(other.origin(), node.origin()));
            }
        }
        return byId;
    }

    static Map<String, String> byLabel(SortedMap<String, RevisionNode> byId) {
        Map<String, String> byLabel = new HashMap<>();
        for (RevisionNode node : byId.values()) {
            for (String label : node.labels()) {
                checkName(label, node);
                String other = byId.containsKey(label) ? label : byLabel.put(label, node.id());
                if (other != null) {
                    throw new DuplicateLabel(label, List.of(other, node.id()));
                }
            }
        }
        return byLabel;
    }

    static void parents(SortedMap<String, RevisionNode> byId) {
        for (RevisionNode node : byId.values()) {
            List<String> missing = new ArrayList<>(node.prerequisites());
            missing.removeAll(byId.keySet());
            if (!missing.isEmpty()) {
                String parent = missing.get(0);
                throw new UnknownParent(node, parent, NearMisses.of(parent, byId.keySet()));
            }
        }
    }

    private static void checkName(String name, RevisionNode node) {
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            throw new InvalidRevisionId(name, node.origin());
        }
    }
}
