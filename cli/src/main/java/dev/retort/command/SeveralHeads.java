// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.util.SortedSet;

/** Branches that nobody has merged, in a project that wants one line of revisions. */
public final class SeveralHeads extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SortedSet<String> heads;

    SeveralHeads(SortedSet<String> heads) {
        super("there are several heads: " + String.join(", ", heads)
                + "; merge them with `retort merge`, or let the newest" + " follow the other one");
        this.heads = heads;
    }

    public SortedSet<String> heads() {
        return heads;
    }
}
