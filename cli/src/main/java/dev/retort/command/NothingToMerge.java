// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.util.Collection;

/** A merge of fewer than two revisions. */
public final class NothingToMerge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingToMerge(Collection<String> revisions) {
        super("nothing to merge: "
                + (revisions.isEmpty()
                        ? "there is no revision"
                        : "there is one head only, " + revisions.iterator().next()));
    }
}
