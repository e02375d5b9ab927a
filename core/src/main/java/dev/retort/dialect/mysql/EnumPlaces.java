// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.Naming;
import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import java.util.List;
import java.util.Optional;

/**
 * Between an enum and a number MySQL converts by the place in the list, counted from one. Hibernate counts from zero, and in the
 * order of the constants, while it lists them by the alphabet: each row would mean something else. So a person has to say which
 * number stands for which value.
 */
final class EnumPlaces {

    private final Naming naming;

    EnumPlaces(Naming naming) {
        this.naming = naming;
    }

    /** What stops the change where the column has values. */
    Optional<Step> guard(Operation.AlterColumn operation, Column old, Column now) {
        boolean countsPlaces = (isEnum(old) && isNumber(now)) || (isNumber(old) && isEnum(now));
        if (!countsPlaces) {
            return Optional.empty();
        }
        String column = naming.quote(old.name());
        return Optional.of(new Step.Guard(
                List.of(operation),
                "select " + column + " as value from " + naming.quote(operation.table()) + " where " + column
                        + " is not null limit 1",
                "column " + operation.column() + " of table " + operation.table()
                        + " has values, and between an enum and a number the server would convert them by their place in the"
                        + " list; give an expression for the new value"));
    }

    private static boolean isEnum(Column column) {
        return column.type() instanceof DataType.Enumeration;
    }

    private static boolean isNumber(Column column) {
        DataType type = column.type();
        return type instanceof DataType.Int
                || type instanceof DataType.Decimal
                || type instanceof DataType.Floating
                || type instanceof DataType.Bool;
    }
}
