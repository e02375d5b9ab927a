// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlLiterals;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.EnumType;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column that comes back in a downgrade has lost its values. Where it must have one, rows get a constant that means nothing in
 * particular, or the first that the column may hold at all, so that the downgrade runs; a person sees it in the file and may write
 * a better one.
 */
final class DowngradeFills {

    private final Dialect dialect;
    private final Schema before;
    private final ListedValues values;

    /**
     * Fills for a way back.
     *
     * @param before the schema that it leads to
     */
    DowngradeFills(Dialect dialect, Schema before) {
        this.dialect = dialect;
        this.before = before;
        this.values = new ListedValues(dialect.naming());
    }

    ChangeSet complete(ChangeSet downgrade) {
        List<Operation> operations = downgrade.operations().stream()
                .map(operation -> complete(operation, downgrade))
                .toList();
        return new ChangeSet(operations);
    }

    private Operation complete(Operation operation, ChangeSet downgrade) {
        if (operation instanceof Operation.AddColumn addition && addition.lacksFill()) {
            return new Operation.AddColumn(addition.table(), addition.column(), fill(addition, downgrade));
        }
        return operation;
    }

    private @Nullable String fill(Operation.AddColumn addition, ChangeSet downgrade) {
        return listed(addition, downgrade)
                .or(() -> named(addition.column()))
                .or(() -> dialect.types().neutralValue(addition.column().type()))
                .orElse(null);
    }

    /** The first value that a check which comes back with the column allows. */
    private Optional<String> listed(Operation.AddColumn addition, ChangeSet downgrade) {
        return downgrade.operations().stream()
                .filter(Operation.AddCheck.class::isInstance)
                .map(Operation.AddCheck.class::cast)
                .filter(check -> check.table().equals(addition.table()))
                .flatMap(check -> values.first(check.check(), addition.column().name()).stream())
                .findFirst();
    }

    private Optional<String> named(Column column) {
        return column.type() instanceof DataType.EnumReference reference
                ? before.enumType(reference.name()).map(EnumType::values).stream()
                        .flatMap(List::stream)
                        .findFirst()
                        .map(SqlLiterals::quote)
                : Optional.empty();
    }
}
