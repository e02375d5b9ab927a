// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.util.List;
import java.util.stream.Collectors;

/** A decision that only a person can make, and nobody to ask. */
public final class DecisionNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RenameQuestion> questions;

    DecisionNeeded(List<RenameQuestion> questions) {
        super("perhaps something was renamed, and nobody can be asked:\n"
                + questions.stream().map(DecisionNeeded::line).collect(Collectors.joining("\n"))
                + "\nadd the flags that are true, or --no-rename to drop and add");
        this.questions = List.copyOf(questions);
    }

    private static String line(RenameQuestion question) {
        return "  " + question.flag() + "   (" + question.evidence() + ")";
    }

    public List<RenameQuestion> questions() {
        return questions;
    }
}
