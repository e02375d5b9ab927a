// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that was done to a database's revisions, or failed, and by whom; never changed afterwards.
 *
 * @param number counts from 1
 * @param revision the id of the revision that it was done to
 * @param detail what there is to say besides, empty for nothing: why it failed, what was believed
 * @param at when it began
 * @param retortVersion of the Retort that did it
 */
public record AuditEntry(
        long number,
        Action action,
        String revision,
        Outcome outcome,
        String detail,
        Instant at,
        Duration duration,
        Actor actor,
        String retortVersion) {

    /** What was done. */
    public enum Action {
        UPGRADE,
        DOWNGRADE,
        STAMP,
        RESOLVE
    }

    /** How it ended. */
    public enum Outcome {
        DONE,
        FAILED
    }

    static Action of(Direction direction) {
        return direction == Direction.UPGRADE ? Action.UPGRADE : Action.DOWNGRADE;
    }
}
