// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import org.jspecify.annotations.Nullable;

/**
 * Something that a check of migrations and of a database's memory of them found.
 *
 * @param revision the id of the revision it is about, null where it is about none in particular
 * @param message what is wrong and what to do, in a sentence to a person
 */
public record Finding(Kind kind, @Nullable String revision, String message) {

    /** What was found; errors keep a database from being what its migrations say, warnings are worth a look. */
    public enum Kind {
        /** An applied migration is no longer what was applied. */
        EDITED(true),
        /** No migration has the id of an applied revision. */
        UNKNOWN(true),
        /** A revision is not applied, although one that follows it is. */
        MISSING(true),
        /** A migration was begun and not finished. */
        INTERRUPTED(true),
        /** A migration's operations cannot be recorded. */
        FAULTY(true),
        /** Revisions were applied in another order than their migrations say. */
        OUT_OF_ORDER(false),
        /** A migration says that there is no way back. */
        NO_DOWNGRADE(false),
        /** A migration does something, and its downgrade nothing. */
        EMPTY_DOWNGRADE(false),
        /** More than one revision is the last one. */
        SEVERAL_HEADS(false);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }

        public boolean isError() {
            return error;
        }
    }

    @Override
    public String toString() {
        return revision == null ? message : "revision " + revision + ": " + message;
    }
}
