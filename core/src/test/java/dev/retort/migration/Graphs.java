// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Revision graphs to test with. */
final class Graphs {

    private Graphs() {}

    /** A revision that follows these. */
    static RevisionNode node(String id, String... after) {
        return new RevisionNode(id, Set.of(after), Set.of(), Set.of(), "", "V_" + id);
    }

    static RevisionGraph graph(RevisionNode... nodes) {
        return RevisionGraph.of(List.of(nodes));
    }

    /** Up to twelve revisions, each following and depending on any of those before it. */
    static Arbitrary<List<RevisionNode>> any() {
        return Arbitraries.randoms().map(random -> {
            List<RevisionNode> nodes = new ArrayList<>();
            int size = random.nextInt(13);
            for (int i = 0; i < size; i++) {
                Set<String> after = new HashSet<>();
                Set<String> dependsOn = new HashSet<>();
                for (RevisionNode earlier : nodes) {
                    if (random.nextInt(nodes.size() + 1) < 2) {
                        after.add(earlier.id());
                    } else if (random.nextInt(8) == 0) {
                        dependsOn.add(earlier.id());
                    }
                }
                String id = Integer.toHexString(random.nextInt(0x1000) * 0x10 + i);
                nodes.add(new RevisionNode(id, after, dependsOn, Set.of(), "", "V_" + id));
            }
            return nodes;
        });
    }

    /** A single line of this length. */
    static List<RevisionNode> line(int length) {
        List<RevisionNode> nodes = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            nodes.add(i == 0 ? node("r0") : node("r" + i, "r" + (i - 1)));
        }
        return nodes;
    }
}
