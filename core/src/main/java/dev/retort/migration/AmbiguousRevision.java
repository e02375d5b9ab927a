// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.List;

/** The beginning of more than one id. */
public final class AmbiguousRevision extends InvalidTarget {

    private static final long serialVersionUID = 1L;

    private final String prefix;
    private final List<String> candidates;

    AmbiguousRevision(String prefix, List<String> candidates) {
        super(candidates.size() + " revisions begin with " + prefix + ": " + String.join(", ", candidates)
                + "; write more of the id");
        this.prefix = prefix;
        this.candidates = List.copyOf(candidates);
    }

    public String prefix() {
        return prefix;
    }

    /** The ids that begin so. */
    public List<String> candidates() {
        return candidates;
    }
}
