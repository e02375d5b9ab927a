// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.util.List;

/** Decides what was renamed and what was not. */
public interface RenameDecider {

    /** Nobody can be asked: a plausible rename stops the command. */
    RenameDecider NOBODY = questions -> {
        throw new DecisionNeeded(questions);
    };

    /** Nothing was renamed: what went is dropped, what came is new. */
    RenameDecider NOTHING_RENAMED = questions -> false;

    /** Whether the first of these, the likeliest, was renamed; the others are asked later. */
    boolean isRename(List<RenameQuestion> questions);
}
