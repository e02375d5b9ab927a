// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.Locale;

/** A migration that a process has begun and none has finished, and that what is asked for would leave so. */
public final class InterruptedMigration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient JournalEntry last;

    InterruptedMigration(JournalEntry last) {
        super("the " + verb(last) + (last.direction() == Direction.UPGRADE ? " to" : " from") + " revision "
                + last.revision() + " " + sentence(last));
        this.last = last;
    }

    /** What happened and what to do. */
    static String sentence(JournalEntry last) {
        return "was cut off in part " + last.part() + " of it, at " + last.at() + " ("
                + last.actor().user() + " on " + last.actor().host()
                + "), and has to be finished before anything else runs: "
                + (last.direction() == Direction.UPGRADE
                        ? "`retort upgrade " + last.revision() + "` goes on with it"
                        : "`retort downgrade` to what comes before it goes on with it")
                + "; where that cannot be, see `retort help resolve`";
    }

    /** The part in which it was cut off, or the last one that was done before that. */
    public JournalEntry last() {
        return last;
    }

    private static String verb(JournalEntry entry) {
        return entry.direction().name().toLowerCase(Locale.ROOT);
    }
}
