// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

/** An operation that does not fit the schema it is applied to. */
public final class CannotApply extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Operation operation;

    CannotApply(Operation operation, String reason) {
        super(reason);
        this.operation = operation;
    }

    /** What was to be applied. */
    public Operation operation() {
        return operation;
    }
}
