// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.List;

/** A label that two revisions carry, or that is the id of another revision. */
public final class DuplicateLabel extends InvalidGraph {

    private static final long serialVersionUID = 1L;

    private final String label;
    private final List<String> revisions;

    DuplicateLabel(String label, List<String> revisions) {
        super("the label " + label + " names more than one revision: " + String.join(", ", revisions)
                + "; a label belongs to the one revision where its branch begins");
        this.label = label;
        this.revisions = List.copyOf(revisions);
    }

    public String label() {
        return label;
    }

    public List<String> revisions() {
        return revisions;
    }
}
