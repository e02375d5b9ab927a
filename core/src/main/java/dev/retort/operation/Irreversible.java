// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

/** An operation whose reverse cannot be derived. */
public final class Irreversible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Operation operation;

    Irreversible(Operation operation, String reason) {
        super(reason);
        this.operation = operation;
    }

    /** What was to be reversed. */
    public Operation operation() {
        return operation;
    }
}
