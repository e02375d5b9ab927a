// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan;

import dev.retort.operation.Operation.BulkInsert;
import dev.retort.scan.mapping.Problem;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * What the entities mean.
 *
 * @param hibernateVersion the version of the Hibernate that mapped them
 * @param rows those that new tables need from the start, for the generators of identifiers
 * @param problems what a person has to know before they trust the schema
 */
public record ScanResult(String hibernateVersion, Schema schema, List<BulkInsert> rows, List<Problem> problems) {

    /** Copies the lists. */
    public ScanResult {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** What could not be read; while there is any, the schema is not whole and must not be compared. */
    public List<Problem> unreadable() {
        return problems.stream()
                .filter(problem -> problem.kind() == Problem.Kind.UNREADABLE)
                .toList();
    }
}
