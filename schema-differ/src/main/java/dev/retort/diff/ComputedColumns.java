// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Generated;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.Table;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The computed columns of a table that change, in view of the columns that they are computed from: an expression cannot stand over
 * a type that it was not made for, nor, on some databases, over a column that is counted up.
 */
final class ComputedColumns {

    private final Table from;
    private final Table to;
    private final Set<String> retyped;

    ComputedColumns(Table from, Table to) {
        this.from = from;
        this.to = to;
        this.retyped = to.columns().values().stream()
                .filter(column -> isRetyped(from.columns().get(column.name()), column))
                .map(Column::name)
                .collect(Collectors.toSet());
    }

    private static boolean isRetyped(@Nullable Column old, Column column) {
        return old != null
                && !(old.type().equals(column.type())
                        && Objects.equals(old.collation(), column.collation())
                        && Objects.equals(old.identity(), column.identity()));
    }

    /** Whether this column, on both sides, is better changed once the columns are that it will be computed from. */
    boolean waits(Column column) {
        return standsOnRetyped(column);
    }

    /** The columns that have to go and come again: neither the old nor the new expression can stand while the others change. */
    Set<String> anew() {
        return to.columns().values().stream()
                .filter(column -> {
                    Column old = from.columns().get(column.name());
                    return old != null
                            && !Objects.equals(old.generated(), column.generated())
                            && standsOnRetyped(old)
                            && standsOnRetyped(column);
                })
                .map(Column::name)
                .collect(Collectors.toSet());
    }

    private boolean standsOnRetyped(Column column) {
        Generated generated = column.generated();
        return generated != null && retyped.stream().anyMatch(name -> SqlTokens.mentions(generated.expression(), name));
    }

    /** The constraints and indexes of this table that go with these columns. */
    static Set<Object> standingOn(Set<String> columns, Table table) {
        Schema rest = Schema.EMPTY.with(table);
        for (String column : columns) {
            rest = new Operation.DropColumn(table.name(), column).applyTo(rest);
        }
        Table left = rest.table(table.name()).orElseThrow();
        Set<Object> lost = elements(table);
        lost.removeAll(elements(left));
        return lost;
    }

    private static Set<Object> elements(Table table) {
        Set<Object> elements = new HashSet<>();
        if (table.primaryKey() != null) {
            elements.add(table.primaryKey());
        }
        elements.addAll(table.uniques());
        elements.addAll(table.foreignKeys());
        elements.addAll(table.checks());
        elements.addAll(table.indexes());
        return elements;
    }
}
