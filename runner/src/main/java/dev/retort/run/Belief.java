// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

/** What somebody who has looked says of a migration that was cut off. */
public enum Belief {
    /** The statement in which it was cut off was executed. */
    DONE,
    /** The statement in which it was cut off left nothing. */
    NOT_DONE,
    /** All that the migration does is done. */
    APPLIED,
    /** Nothing of what the migration does is there, or no longer. */
    NOT_APPLIED
}
