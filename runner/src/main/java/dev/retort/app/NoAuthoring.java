// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

/** A migration that is to be written where Retort's tools are not on the class path. */
public final class NoAuthoring extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAuthoring() {
        super(
                "nothing on the class path writes migrations: add io.github.retort-db:retort-cli to it, for tests and tools"
                        + " only; an application in production does without");
    }
}
