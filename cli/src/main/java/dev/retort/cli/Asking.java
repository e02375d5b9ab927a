// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Decider;
import dev.retort.command.RenameQuestion;
import java.util.List;
import java.util.Optional;

/** Asks a person what was renamed, and what rows get that exist. */
final class Asking implements Decider {

    private final Questions questions;
    private final boolean nothingRenamed;

    /**
     * Asks at this terminal.
     *
     * @param nothingRenamed whether that has been said already
     */
    Asking(Questions questions, boolean nothingRenamed) {
        this.questions = questions;
        this.nothingRenamed = nothingRenamed;
    }

    @Override
    public boolean isRename(List<RenameQuestion> open) {
        RenameQuestion question = open.get(0);
        return !nothingRenamed
                && questions.ask("Was " + question.subject() + " renamed to " + question.to() + "? ("
                        + question.percent() + " % alike: " + question.evidence() + ")");
    }

    @Override
    public Optional<String> fill(String column) {
        String answer = questions.askForText(
                column + " is new and takes no null. What do rows that exist get? SQL, such as 0 or 'none';"
                        + " Enter leaves it open in the file: ");
        return answer.isEmpty() ? Optional.empty() : Optional.of(answer);
    }
}
