// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.List;

/** A revision that follows, or depends on, one that is not there. */
public final class UnknownParent extends InvalidGraph {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final String parent;

    UnknownParent(RevisionNode revision, String parent, List<String> similar) {
        super("revision " + revision + " follows " + parent + ", which no migration has (in " + revision.origin() + ")"
                + NearMisses.question(similar) + "; correct the id, or bring the missing migration back");
        this.revision = revision.id();
        this.parent = parent;
    }

    public String revision() {
        return revision;
    }

    /** The id that is not there. */
    public String parent() {
        return parent;
    }
}
