// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import org.jspecify.annotations.Nullable;

/**
 * How a migration is made of what differs.
 *
 * @param message what it does, in a few words
 * @param head the revision that it follows, null for the only head
 * @param pending what to do where migrations are written and not applied
 * @param mode whether a file is written
 */
public record AutogenerateOptions(
        String message, CompareOptions compare, @Nullable String head, Pending pending, Mode mode) {

    /** What to do where migrations are written and not applied. */
    public enum Pending {
        /** Stop. */
        REFUSE,
        /** Go on as if they were applied. */
        ASSUME_APPLIED
    }

    /** Whether a file is written. */
    public enum Mode {
        WRITE,
        /** Only say what it would hold. */
        DRY_RUN
    }

    /** A migration of all differences between entities and database, behind the only head. */
    public static AutogenerateOptions of(String message) {
        return new AutogenerateOptions(message, CompareOptions.defaults(), null, Pending.REFUSE, Mode.WRITE);
    }

    public AutogenerateOptions withCompare(CompareOptions other) {
        return new AutogenerateOptions(message, other, head, pending, mode);
    }

    /** A migration behind this revision. */
    public AutogenerateOptions withHead(@Nullable String other) {
        return new AutogenerateOptions(message, compare, other, pending, mode);
    }

    public AutogenerateOptions withPending(Pending other) {
        return new AutogenerateOptions(message, compare, head, other, mode);
    }

    public AutogenerateOptions withMode(Mode other) {
        return new AutogenerateOptions(message, compare, head, pending, other);
    }
}
