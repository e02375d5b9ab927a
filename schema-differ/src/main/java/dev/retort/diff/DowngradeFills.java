// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.TypeSystem;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import java.util.List;

/**
 * A column that comes back in a downgrade has lost its values. Where it must have one, rows get a constant that means nothing in
 * particular, so that the downgrade runs; a person sees it in the file and may write a better one.
 */
final class DowngradeFills {

    private final TypeSystem types;

    DowngradeFills(TypeSystem types) {
        this.types = types;
    }

    ChangeSet complete(ChangeSet downgrade) {
        List<Operation> operations =
                downgrade.operations().stream().map(this::complete).toList();
        return new ChangeSet(operations);
    }

    private Operation complete(Operation operation) {
        if (operation instanceof Operation.AddColumn addition && addition.lacksFill()) {
            String fill = types.neutralValue(addition.column().type()).orElse(null);
            return new Operation.AddColumn(addition.table(), addition.column(), fill);
        }
        return operation;
    }
}
