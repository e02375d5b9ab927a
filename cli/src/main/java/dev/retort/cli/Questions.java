// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Asks a person at a terminal. */
final class Questions {

    private final BufferedReader answers;
    private final Output output;

    Questions(BufferedReader answers, Output output) {
        this.answers = answers;
        this.output = output;
    }

    /** Yes, if they say so; anything else, and the end of the input, is no. */
    boolean ask(String question) {
        output.text(question + " [y/N] ");
        try {
            String answer = answers.readLine();
            if (answer == null) {
                output.line();
                return false;
            }
            String word = answer.strip().toLowerCase(Locale.ROOT);
            return word.equals("y") || word.equals("yes");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the answer", e);
        }
    }
}
