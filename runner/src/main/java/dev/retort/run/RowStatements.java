// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Naming;
import dev.retort.operation.Operation;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Work on rows as statements: the same ones for a run and for a script. */
final class RowStatements {

    private static final int ROWS_A_STATEMENT = 100;

    private final Naming naming;
    private final Platform platform;

    RowStatements(Naming naming, Platform platform) {
        this.naming = naming;
        this.platform = platform;
    }

    /** Insertions of several rows each. */
    List<String> insertions(Operation.BulkInsert operation) {
        String into = "insert into " + naming.quote(operation.table())
                + operation.columns().stream().map(naming::quote).collect(Collectors.joining(", ", " (", ")"))
                + " values\n    ";
        List<String> statements = new ArrayList<>();
        for (int from = 0; from < operation.rows().size(); from += ROWS_A_STATEMENT) {
            statements.add(into
                    + operation.rows().stream()
                            .skip(from)
                            .limit(ROWS_A_STATEMENT)
                            .map(this::row)
                            .collect(Collectors.joining(",\n    ")));
        }
        return statements;
    }

    /** The whole backfill at once. */
    String update(Operation.Backfill operation) {
        return "update " + naming.quote(operation.table()) + " set " + operation.set()
                + (operation.where() == null ? "" : " where " + operation.where());
    }

    private String row(List<@Nullable Object> values) {
        return values.stream().map(this::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    private String literal(@Nullable Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof String || value instanceof Character) {
            return platform.literal(value.toString());
        } else if (value instanceof UUID id) {
            return platform.literal(id);
        } else if (value instanceof Enum<?> constant) {
            return platform.literal(constant.name());
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof Temporal time) {
            return platform.literal(time);
        }
        throw new IllegalArgumentException(
                "a row to insert holds strings, numbers, booleans, nulls and java.time values," + " not "
                        + value.getClass().getName());
    }
}
