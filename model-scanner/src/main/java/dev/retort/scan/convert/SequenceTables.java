// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.operation.Operation.BulkInsert;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a database has no sequences Hibernate takes a table with the one column {@code next_val} and one row for each. In a schema
 * they are sequences, so that a migration means the same on every database.
 */
final class SequenceTables {

    private static final String ONLY_COLUMN = "next_val";

    private SequenceTables() {}

    /** The schema with a sequence for each such table, and only the rows of other tables. */
    static Model replaced(Model model) {
        Schema schema = model.schema();
        List<BulkInsert> rows = new ArrayList<>(model.rows());
        for (Table table : model.schema().tables().values()) {
            if (table.columns().size() == 1 && table.columns().containsKey(ONLY_COLUMN)) {
                Optional<Long> start = start(table.name(), rows);
                schema = schema.withoutTable(table.name()).with(sequence(table.name(), start.orElse(1L)));
                rows.removeIf(row -> row.table().equals(table.name()));
            }
        }
        return new Model(schema, rows, model.problems());
    }

    private static Sequence sequence(ObjectName name, long start) {
        return new Sequence(name, start, 1, null, null, null, null, false, null);
    }

    private static Optional<Long> start(ObjectName table, List<BulkInsert> rows) {
        return rows.stream()
                .filter(insert -> insert.table().equals(table))
                .flatMap(insert -> insert.rows().stream())
                .flatMap(List::stream)
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue())
                .findFirst();
    }
}
