// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.operation.Operation.BulkInsert;
import dev.retort.scan.mapping.Problem;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * What entities mean for one database.
 *
 * @param rows those that new tables need from the start
 */
public record Model(Schema schema, List<BulkInsert> rows, List<Problem> problems) {

    public Model {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
