// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;

/** A migration that was cut off, and does not begin any more as it did then. */
public final class JournalMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RevisionNode revision;
    private final int part;

    JournalMismatch(RevisionNode revision, JournalEntry entry) {
        super("revision " + revision + " was cut off at " + entry.at() + ", and its part " + entry.part()
                + ", which was " + (entry.isDone() ? "done" : "begun") + " then, is another one now: restore what "
                + revision.origin()
                + " did up to there and run again; or, where the database is what it should be, say so with `retort"
                + " resolve " + revision.id() + " --applied` or `--not-applied`; nothing was changed");
        this.revision = revision;
        this.part = entry.part();
    }

    public RevisionNode revision() {
        return revision;
    }

    /** The number of the part that is another one, from 1. */
    public int part() {
        return part;
    }
}
