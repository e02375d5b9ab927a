// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

/** A relative target that goes beyond the first or the last revision. */
public final class NotEnoughRevisions extends InvalidTarget {

    private static final long serialVersionUID = 1L;

    private final String target;
    private final int available;

    NotEnoughRevisions(String target, int available) {
        super(target + " goes too far: "
                + (available == 0 ? "there is nothing" : "there are only " + available + " steps")
                + " in that direction");
        this.target = target;
        this.available = available;
    }

    public String target() {
        return target;
    }

    /** How many steps could be gone. */
    public int available() {
        return available;
    }
}
