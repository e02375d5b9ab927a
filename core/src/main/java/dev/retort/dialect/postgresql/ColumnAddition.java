// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL is told to add a column: where it needs a value in rows that exist, in three steps. */
final class ColumnAddition {

    private final DatabaseNaming naming;
    private final Definitions definitions;
    private final Operation.AddColumn operation;
    private final List<Step> steps = new ArrayList<>();

    ColumnAddition(DatabaseNaming naming, Definitions definitions, Operation.AddColumn operation) {
        this.naming = naming;
        this.definitions = definitions;
        this.operation = operation;
    }

    List<Step> steps() {
        Column column = operation.column();
        String table = naming.quote(operation.table());
        String name = naming.quote(column.name());
        if (operation.fill() == null) {
            guardAgainstRows(column, table);
            add("alter table " + table + " add column " + definitions.column(column));
        } else {
            add("alter table " + table + " add column " + definitions.column(column.withNullable(true)));
            add("update " + table + " set " + name + " = " + operation.fill());
            if (!column.nullable()) {
                add("alter table " + table + " alter column " + name + " set not null");
            }
        }
        if (column.comment() != null) {
            add(ColumnAlteration.comment(naming, operation.table(), column.name(), column.comment()));
        }
        return steps;
    }

    private void guardAgainstRows(Column column, String table) {
        boolean needsValue = !column.nullable()
                && column.defaultValue() == null
                && column.identity() == null
                && column.generated() == null;
        if (needsValue) {
            steps.add(new Step.Guard(
                    List.of(operation),
                    "select 1 from " + table + " limit 1",
                    "table " + operation.table() + " has rows, and the new column " + column.name()
                            + " is not null without a default: say what they hold with"
                            + " op.addColumn(table, column, \"SQL for the value\")"));
        }
    }

    private void add(String sql) {
        steps.add(new Step.Statement(operation, sql));
    }
}
