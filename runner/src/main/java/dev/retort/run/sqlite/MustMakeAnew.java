// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.operation.Operation;
import java.util.List;
import java.util.Locale;

/** A table would have to be made anew, and that is not allowed; nothing was begun. */
public final class MustMakeAnew extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final transient List<Operation> operations;

    MustMakeAnew(String table, List<NativeChange.Obstacle> obstacles) {
        super(message(table, obstacles));
        this.table = table;
        this.operations =
                obstacles.stream().map(NativeChange.Obstacle::operation).toList();
    }

    public String table() {
        return table;
    }

    /** The operations for which the table would have to be made anew. */
    public List<Operation> operations() {
        return operations;
    }

    private static String message(String table, List<NativeChange.Obstacle> obstacles) {
        StringBuilder text =
                new StringBuilder("table " + table + " would have to be made anew, and the batch policy is never:");
        obstacles.forEach(obstacle -> text.append("\n    ")
                .append(name(obstacle.operation()))
                .append(": ")
                .append(obstacle.reason()));
        return text.append("\nallow it by retort.batch = auto, or by @Batch(BatchPolicy.AUTO) at the migration")
                .toString();
    }

    private static String name(Operation operation) {
        String type = operation.getClass().getSimpleName();
        String name = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        if (operation instanceof Operation.AddColumn it) {
            return name + " " + it.column().name();
        } else if (operation instanceof Operation.DropColumn it) {
            return name + " " + it.column();
        }
        return operation instanceof Operation.AlterColumn it ? name + " " + it.column() : name;
    }
}
