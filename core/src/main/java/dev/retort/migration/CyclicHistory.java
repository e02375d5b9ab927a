// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.List;

/** Revisions that follow one another in a circle. */
public final class CyclicHistory extends InvalidGraph {

    private static final long serialVersionUID = 1L;

    private final List<String> cycle;

    CyclicHistory(List<String> cycle) {
        super("revisions follow one another in a circle: " + String.join(" → ", cycle) + " → " + cycle.get(0)
                + "; one of them has the wrong parent");
        this.cycle = List.copyOf(cycle);
    }

    /** The revisions of the circle, each before the ones that follow it. */
    public List<String> cycle() {
        return cycle;
    }
}
