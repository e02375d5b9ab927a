// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;

/** Puts each revision behind its prerequisites; of several that could come next, the one with the smallest id does. */
final class TopologicalOrder {

    private final SortedMap<String, RevisionNode> byId;
    private final Map<String, List<String>> dependents;
    private final Map<String, Integer> waitingFor = new HashMap<>();

    TopologicalOrder(SortedMap<String, RevisionNode> byId, Map<String, List<String>> dependents) {
        this.byId = byId;
        this.dependents = dependents;
    }

    List<RevisionNode> sort() {
        PriorityQueue<String> ready = new PriorityQueue<>();
        for (RevisionNode node : byId.values()) {
            waitingFor.put(node.id(), node.prerequisites().size());
            if (node.prerequisites().isEmpty()) {
                ready.add(node.id());
            }
        }
        List<RevisionNode> order = new ArrayList<>(byId.size());
        while (!ready.isEmpty()) {
            String id = ready.remove();
            order.add(node(id));
            waitingFor.remove(id);
            for (String next : dependents.getOrDefault(id, List.of())) {
                if (waitingFor.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        if (!waitingFor.isEmpty()) {
            throw new CyclicHistory(cycle());
        }
        return List.copyOf(order);
    }

    /** Whoever still waits, waits for another who still waits: going back along these must come round. */
    private List<String> cycle() {
        List<String> back = new ArrayList<>();
        String id = waitingFor.keySet().stream().sorted().findFirst().orElseThrow();
        while (!back.contains(id)) {
            back.add(id);
            id = node(id).prerequisites().stream()
                    .filter(waitingFor::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        List<String> cycle = new ArrayList<>(back.subList(back.indexOf(id), back.size()));
        java.util.Collections.reverse(cycle);
        return cycle;
    }

    private RevisionNode node(String id) {
        RevisionNode node = byId.get(id);
        if (node == null) {
            throw new IllegalStateException("no revision " + id);
        }
        return node;
    }
}
