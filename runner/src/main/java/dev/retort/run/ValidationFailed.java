// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.List;
import java.util.stream.Collectors;

/** Migrations and a database's memory of them do not agree, in an environment where nothing runs before they do. */
public final class ValidationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> errors;

    ValidationFailed(String environment, List<Finding> errors) {
        super("nothing was run, because in " + environment + " migrations and database are checked first:"
                + errors.stream().map(finding -> "\n  " + finding).collect(Collectors.joining()));
        this.errors = List.copyOf(errors);
    }

    /** What was found. */
    public List<Finding> errors() {
        return errors;
    }
}
