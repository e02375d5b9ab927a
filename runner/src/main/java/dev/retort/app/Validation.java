// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import dev.retort.run.Finding;
import java.util.List;

/**
 * What a check of migrations and of the database's memory of them found.
 *
 * @param migrations how many were checked
 * @param current ids of the revisions that the database is at
 * @param pending ids of what is not applied, in order
 * @param errors what is wrong
 * @param warnings what is worth a look
 */
public record Validation(
        int migrations, List<String> current, List<String> pending, List<Finding> errors, List<Finding> warnings) {

    /** Copies the lists. */
    public Validation {
        current = List.copyOf(current);
        pending = List.copyOf(pending);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }
}
