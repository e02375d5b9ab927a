// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

/** A text that has not the form of a target. */
public final class MalformedTarget extends InvalidTarget {

    private static final long serialVersionUID = 1L;

    private final String target;

    MalformedTarget(String target) {
        super("\"" + target + "\" is no target; a target is head, heads, base, +2, -1, the id of a revision or its"
                + " beginning, an id and steps as in 3f2a+1, or a branch as in label@head");
        this.target = target;
    }

    public String target() {
        return target;
    }
}
