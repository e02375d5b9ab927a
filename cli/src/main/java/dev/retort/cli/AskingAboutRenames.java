// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.RenameDecider;
import dev.retort.command.RenameQuestion;
import java.util.List;

/** Asks a person what was renamed. */
final class AskingAboutRenames implements RenameDecider {

    private final Questions questions;

    AskingAboutRenames(Questions questions) {
        this.questions = questions;
    }

    @Override
    public boolean isRename(List<RenameQuestion> open) {
        RenameQuestion question = open.get(0);
        return questions.ask("Was " + question.subject() + " renamed to " + question.to() + "? (" + question.percent()
                + " % alike: " + question.evidence() + ")");
    }
}
