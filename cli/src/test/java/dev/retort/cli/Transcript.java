// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

/** Calls and what came of them, as a person sees them in a shell. */
final class Transcript {

    private final Workshop workshop;
    private final StringBuilder text = new StringBuilder();

    Transcript(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Calls the command; its errors and its exit code are written where there are any. */
    Transcript retort(String... args) {
        Shell.Result result = workshop.retort(args);
        text.append("$ retort ").append(String.join(" ", args)).append('\n');
        text.append(result.outputIn(workshop.folder()));
        result.errorsIn(workshop.folder())
                .lines()
                .forEach(line -> text.append("! ").append(line).append('\n'));
        if (result.exitCode() != 0) {
            text.append("exit code ").append(result.exitCode()).append('\n');
        }
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
