// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.util.List;
import java.util.Optional;

/** Decides what only a person can know. */
public interface Decider {

    /** Nobody can be asked: a plausible rename stops the command, values are left open in the file. */
    Decider NOBODY = questions -> {
        throw new DecisionNeeded(questions);
    };

    /** Nothing was renamed: what went is dropped, what came is new; values are left open in the file. */
    Decider NOTHING_RENAMED = questions -> false;

    /** Whether the first of these, the likeliest, was renamed; the others are asked later. */
    boolean isRename(List<RenameQuestion> questions);

    /** SQL for what rows that exist get in this new column, {@code table.column}; nothing leaves it open in the file. */
    default Optional<String> fill(String column) {
        return Optional.empty();
    }
}
