// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.Collection;
import java.util.List;

/** A relative target where the way forks. */
public final class AmbiguousStep extends InvalidTarget {

    private static final long serialVersionUID = 1L;

    private final String target;
    private final List<String> candidates;

    AmbiguousStep(String target, Collection<String> candidates) {
        super(target + " could go on to any of " + candidates + "; name the revision, or the branch as in label@"
                + target);
        this.target = target;
        this.candidates = List.copyOf(candidates);
    }

    public String target() {
        return target;
    }

    /** The revisions that could be meant where the way forks. */
    public List<String> candidates() {
        return candidates;
    }
}
