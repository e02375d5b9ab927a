// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.Naming;
import dev.retort.dialect.RowGuards;
import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.PrimaryKey;
import java.util.ArrayList;
import java.util.List;

/**
 * What MySQL is told to add a column. Left to itself it would put a zero or an empty string into rows that exist where the column
 * must have a value; here somebody says which, or the migration stops before it changes a table that has rows.
 */
final class ColumnAddition {

    private final Naming naming;
    private final Definitions definitions;
    private final Operation.AddColumn operation;
    private final Column column;
    private final List<Step> steps = new ArrayList<>();

    /** The column is that of the operation, with the values of its enum type where it has one. */
    ColumnAddition(Naming naming, Definitions definitions, Operation.AddColumn operation, Column column) {
        this.naming = naming;
        this.definitions = definitions;
        this.operation = operation;
        this.column = column;
    }

    List<Step> steps() {
        String table = naming.quote(operation.table());
        if (operation.fill() == null) {
            steps.addAll(RowGuards.beforeAdding(naming, operation));
            add("alter table " + table + " add column " + definitions.column(column, false));
        } else {
            add("alter table " + table + " add column " + definitions.column(column.withNullable(true), false));
            add("update " + table + " set " + naming.quote(column.name()) + " = " + operation.fill());
            if (!column.nullable()) {
                add("alter table " + table + " modify " + definitions.column(column, false));
            }
        }
        return steps;
    }

    /** A column that is counted up comes with its key, or it could not be; rows get their numbers at once. One statement for both. */
    static Step counted(
            Naming naming, Definitions definitions, Operation.AddColumn column, Operation.AddPrimaryKey key) {
        PrimaryKey primaryKey = key.key();
        return new Step.Statement(
                List.of(column),
                "alter table " + naming.quote(column.table()) + " add column "
                        + definitions.column(column.column(), true) + ", add " + definitions.primaryKey(primaryKey),
                Step.Boundary.NONE);
    }

    private void add(String sql) {
        steps.add(new Step.Statement(operation, sql));
    }
}
