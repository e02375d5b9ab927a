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
        String word = answerTo(question + " [y/N] ").toLowerCase(Locale.ROOT);
        return word.equals("y") || word.equals("yes");
    }

    /** Yes, if they type this word. */
    boolean askForWord(String request, String word) {
        return answerTo(request + " ").equals(word);
    }

    /** What they say in one line; nothing at the end of the input. */
    String askForText(String request) {
        return answerTo(request);
    }

    private String answerTo(String text) {
        output.text(text);
        try {
            String answer = answers.readLine();
            if (answer == null) {
                output.line();
                return "";
            }
            return answer.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the answer", e);
        }
    }
}
