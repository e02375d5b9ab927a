// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.time.Instant;

/**
 * What the database remembers of one part of a migration that is under way, or was when its process ended.
 *
 * @param part its number in the migration, from 1
 * @param fingerprint of what the part does
 * @param before what the catalogue said of the things concerned before the part began
 * @param progress how far a backfill has come, in the form of {@link KeyPosition}; empty before its first batch
 * @param session the server's session that began it
 * @param at when it was begun, or done
 */
public record JournalEntry(
        String revision,
        Direction direction,
        int part,
        String fingerprint,
        State state,
        Facts before,
        String progress,
        String session,
        Instant at,
        Actor actor) {

    /** How far a part is. */
    public enum State {
        /** It was about to begin; whether it did, only the catalogue knows. */
        INTENT,
        /** It is done and stays. */
        DONE
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    /** The same part, done. */
    JournalEntry done() {
        return new JournalEntry(revision, direction, part, fingerprint, State.DONE, Facts.NONE, "", session, at, actor);
    }
}
