// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

/** An id or label that cannot be told apart from the other words of a target. */
public final class InvalidRevisionId extends InvalidGraph {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final String origin;

    InvalidRevisionId(String id, String origin) {
        super("\"" + id + "\" cannot be the id or a label of a revision (in " + origin
                + "); take letters, digits and underscores, and none of the words head, heads and base");
        this.id = id;
        this.origin = origin;
    }

    public String id() {
        return id;
    }

    /** Where it is written. */
    public String origin() {
        return origin;
    }
}
