// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a revision graph should answer, worked out slowly and obviously. */
record ObviousGraph(List<RevisionNode> nodes) {

    Set<String> heads() {
        Set<String> heads = new HashSet<>();
        for (RevisionNode node : nodes) {
            if (nodes.stream().noneMatch(other -> other.after().contains(node.id()))) {
                heads.add(node.id());
            }
        }
        return heads;
    }

    Set<String> bases() {
        Set<String> bases = new HashSet<>();
        nodes.stream().filter(node -> node.after().isEmpty()).forEach(node -> bases.add(node.id()));
        return bases;
    }

    Set<String> withAncestors(Set<String> ids) {
        Set<String> closed = new HashSet<>(ids);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (RevisionNode node : nodes) {
                if (closed.contains(node.id())) {
                    grown |= closed.addAll(node.after());
                    grown |= closed.addAll(node.dependsOn());
                }
            }
        }
        return closed;
    }

    Set<String> withDescendants(Set<String> ids) {
        Set<String> found = new HashSet<>();
        for (RevisionNode node : nodes) {
            Set<String> ancestors = withAncestors(Set.of(node.id()));
            if (ids.stream().anyMatch(ancestors::contains)) {
                found.add(node.id());
            }
        }
        return found;
    }

    /** Of what is ready, always the smallest id. */
    List<String> order() {
        List<String> order = new ArrayList<>();
        while (order.size() < nodes.size()) {
            order.add(nodes.stream()
                    .filter(node -> !order.contains(node.id()))
                    .filter(node -> order.containsAll(node.after()) && order.containsAll(node.dependsOn()))
                    .map(RevisionNode::id)
                    .sorted()
                    .findFirst()
                    .orElseThrow());
        }
        return order;
    }
}
