// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.dialect.Naming;
import dev.retort.dialect.ReservedWords;
import dev.retort.migration.Operations;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.operation.Operation.AddColumn;
import dev.retort.operation.Operation.AlterColumn;
import dev.retort.operation.Operation.Backfill;
import dev.retort.schema.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What rows get that have no value for a column that takes no null. A new column of which nobody has said it is added with nulls in
 * it, then filled by a statement that a person completes, and takes no null from then on. A column that comes to take no null is
 * filled before, if somebody has said with what.
 */
final class OpenFills {

    private static final int BATCH_SIZE = 1000;

    private final Naming naming;
    private final Map<String, String> fills;

    /**
     * Fills and places to fill.
     *
     * @param fills SQL by {@code table.column}
     */
    OpenFills(Naming naming, Map<String, String> fills) {
        this.naming = naming;
        this.fills = fills;
    }

    /** The columns, {@code table.column}. */
    static Stream<String> columns(Comparison comparison) {
        return comparison.difference().upgrade().operations().stream()
                .filter(operation -> operation instanceof AddColumn addition && addition.lacksFill())
                .map(AddColumn.class::cast)
                .map(addition -> addition.table() + "." + addition.column().name());
    }

    /** Whether a person has to complete it. */
    static boolean isOpen(Operation operation) {
        return backfills(operation).anyMatch(backfill -> backfill.set().contains(Operations.FILL_IN));
    }

    /** Whether it fills rows. */
    static boolean fills(Operation operation) {
        return backfills(operation).findAny().isPresent();
    }

    private static Stream<Backfill> backfills(Operation operation) {
        if (operation instanceof Operation.OnDatabase some) {
            return some.operations().stream().flatMap(OpenFills::backfills);
        }
        return operation instanceof Backfill backfill ? Stream.of(backfill) : Stream.empty();
    }

    /** Whether a column takes no null from here on. */
    static boolean forbidsNulls(AlterColumn alteration) {
        return alteration.changes().contains(ColumnChange.notNull());
    }

    /** The changes with a place for each value that is missing. */
    ChangeSet in(ChangeSet changes) {
        return new ChangeSet(changes.operations().stream().flatMap(this::opened).toList());
    }

    private Stream<Operation> opened(Operation operation) {
        if (operation instanceof AddColumn addition && addition.lacksFill()) {
            return opened(addition);
        } else if (operation instanceof AlterColumn alteration && forbidsNulls(alteration)) {
            String fill = fills.get(alteration.table() + "." + alteration.column());
            return fill == null
                    ? Stream.of(operation)
                    : Stream.of(backfill(alteration.table(), alteration.column(), fill), operation);
        }
        return Stream.of(operation);
    }

    private Stream<Operation> opened(AddColumn addition) {
        String column = addition.column().name();
        return Stream.of(
                new AddColumn(addition.table(), addition.column().withNullable(true), null),
                backfill(addition.table(), column, Operations.FILL_IN),
                new AlterColumn(addition.table(), column, List.of(ColumnChange.notNull())));
    }

    private Backfill backfill(ObjectName table, String column, String value) {
        String name = ReservedWords.allow(column) ? column : naming.quote(column);
        return new Backfill(table, name + " = " + value, name + " is null", BATCH_SIZE);
    }
}
