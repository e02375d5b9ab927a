// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.List;

/** Two migrations with one id. */
public final class DuplicateRevision extends InvalidGraph {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final List<String> origins;

    DuplicateRevision(String id, List<String> origins) {
        super("revision " + id + " is there more than once, in " + String.join(" and ", origins)
                + "; give each migration an id of its own");
        this.id = id;
        this.origins = List.copyOf(origins);
    }

    public String id() {
        return id;
    }

    /** Where the migrations are written. */
    public List<String> origins() {
        return origins;
    }
}
