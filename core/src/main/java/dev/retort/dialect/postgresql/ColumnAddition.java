// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.dialect.RowGuards;
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
            steps.addAll(RowGuards.beforeAdding(naming, operation));
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

    private void add(String sql) {
        steps.add(new Step.Statement(operation, sql));
    }
}
