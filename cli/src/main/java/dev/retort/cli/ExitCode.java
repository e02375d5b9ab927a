// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

/** What the command says to the shell that called it. */
enum ExitCode {
    DONE(0),
    FAILED(1),
    WRONG_USE(2),
    DIFFERENCE(3),
    DECISION_NEEDED(4),
    REFUSED(5),
    LOCKED(6);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
