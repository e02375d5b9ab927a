// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.List;

/** A program that only the database's makers offer, and that is not on this machine. */
public final class ToolMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> names;

    ToolMissing(List<String> names, String source) {
        super("this needs the program " + String.join(" or ", names) + ", which is in no folder of PATH; install "
                + source);
        this.names = List.copyOf(names);
    }

    /** What the program may be called. */
    public List<String> names() {
        return names;
    }
}
