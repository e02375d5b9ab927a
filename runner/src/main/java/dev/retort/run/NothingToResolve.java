// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.List;

/** A migration of which nothing is open, or not what was said of it. */
public final class NothingToResolve extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String revision;

    private NothingToResolve(String revision, String message) {
        super(message);
        this.revision = revision;
    }

    static NothingToResolve of(String revision, List<JournalEntry> journal) {
        List<String> open =
                journal.stream().map(JournalEntry::revision).distinct().sorted().toList();
        return new NothingToResolve(
                revision,
                "revision " + revision + " was not cut off; "
                        + (open.isEmpty()
                                ? "no migration was: `retort upgrade` and `retort downgrade` do what there is to do"
                                : "what was is " + String.join(", ", open)));
    }

    static NothingToResolve noOpenPart(String revision, JournalEntry last) {
        return new NothingToResolve(
                revision,
                "revision " + revision + " was cut off between part " + last.part()
                        + ", which is done, and the next one:"
                        + " no statement is in question, running it again goes on");
    }

    static NothingToResolve changed(String revision) {
        return new NothingToResolve(
                revision, "another process has gone on with revision " + revision + " meanwhile; nothing was changed");
    }

    public String revision() {
        return revision;
    }
}
