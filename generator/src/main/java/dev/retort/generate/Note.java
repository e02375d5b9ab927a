// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import dev.retort.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Something that whoever reviews a migration should know; it becomes a comment.
 *
 * @param text a sentence to a person
 * @param about the operation of the upgrade or downgrade above which it stands, null for the upgrade as a whole
 */
public record Note(String text, @Nullable Operation about) {

    /** A note on the upgrade as a whole, such as what could not be compared. */
    public static Note note(String text) {
        return new Note(text, null);
    }

    /** A note on one operation, such as which data it loses. */
    public static Note note(String text, Operation about) {
        return new Note(text, about);
    }
}
