// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.Collection;
import java.util.List;

/** Several revisions that nothing follows, where one was asked for. */
public final class MultipleHeads extends InvalidTarget {

    private static final long serialVersionUID = 1L;

    private final List<String> heads;

    MultipleHeads(Collection<String> heads) {
        super("several heads " + heads
                + "; name one, say \"heads\" for all of them, or merge them with `retort merge`");
        this.heads = List.copyOf(heads);
    }

    /** Their ids, sorted. */
    public List<String> heads() {
        return heads;
    }
}
