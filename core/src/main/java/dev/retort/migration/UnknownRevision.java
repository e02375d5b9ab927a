// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.List;

/** A target that names no revision. */
public final class UnknownRevision extends InvalidTarget {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final List<String> similar;

    UnknownRevision(String name, List<String> similar) {
        super("no revision " + name + NearMisses.question(similar) + "; `retort history` lists all revisions");
        this.name = name;
        this.similar = List.copyOf(similar);
    }

    /** What was asked for. */
    public String name() {
        return name;
    }

    /** Ids and labels that are written almost like it. */
    public List<String> similar() {
        return similar;
    }
}
