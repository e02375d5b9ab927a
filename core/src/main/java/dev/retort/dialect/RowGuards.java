// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.operation.Operation;
import java.util.List;

/** What stops a change of a table whose rows nobody has thought of. */
public final class RowGuards {

    private RowGuards() {}

    /** Nothing, or that a table without rows is needed since the new column must have a value and nobody says which. */
    public static List<Step> beforeAdding(Naming naming, Operation.AddColumn operation) {
        return operation.lacksFill()
                ? List.of(new Step.Guard(
                        List.of(operation),
                        "select 1 from " + naming.quote(operation.table()) + " limit 1",
                        "table " + operation.table() + " has rows, and the new column "
                                + operation.column().name()
                                + " is not null without a default: say what they hold with"
                                + " op.addColumn(table, column, \"SQL for the value\")"))
                : List.of();
    }

    /** That a column without values is needed, since only a person knows what becomes of them; {@code reason} says why. */
    public static Step beforeConverting(Naming naming, Operation.AlterColumn operation, String reason) {
        return new Step.Guard(
                List.of(operation),
                "select 1 from " + naming.quote(operation.table()) + " where " + naming.quote(operation.column())
                        + " is not null limit 1",
                "rows hold values of " + operation.table() + "." + operation.column() + " that cannot be carried over: "
                        + reason + "; say it in the migration, type(…, \"SQL\")");
    }
}
