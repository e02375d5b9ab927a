// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

/** An upgrade that is to go down, or a downgrade that is to go up. */
public final class WrongDirection extends InvalidTarget {

    private static final long serialVersionUID = 1L;

    private final String target;

    WrongDirection(String target, String verb, String other) {
        super(target + " is no target for " + verb + "; use `retort " + other + " " + target + "`");
        this.target = target;
    }

    public String target() {
        return target;
    }
}
