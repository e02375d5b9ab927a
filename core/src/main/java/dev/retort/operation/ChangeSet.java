// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Operations in the order in which they are applied. */
public record ChangeSet(List<Operation> operations) {

    /** Copies the operations. */
    public ChangeSet {
        operations = List.copyOf(operations);
    }

    public boolean isEmpty() {
        return operations.isEmpty();
    }

    /** The schema after all operations. */
    public Schema applyTo(Schema before) {
        Schema schema = before;
        for (Operation operation : operations) {
            schema = operation.applyTo(schema);
        }
        return schema;
    }

    /** What leads back to {@code before}: the reverse of each operation, the last one first. */
    public ChangeSet inverse(Schema before) {
        List<List<Operation>> reverses = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            reverses.add(operation.inverse(schema));
            schema = operation.applyTo(schema);
        }
        List<Operation> back = new ArrayList<>();
        for (int i = reverses.size() - 1; i >= 0; i--) {
            back.addAll(reverses.get(i));
        }
        return new ChangeSet(back);
    }

    /** These operations as one database sees them: those for other databases left out, those for it unwrapped. */
    public ChangeSet on(String database) {
        List<Operation> chosen = new ArrayList<>();
        for (Operation operation : operations) {
            if (!(operation instanceof Operation.OnDatabase choice)) {
                chosen.add(operation);
            } else if (choice.databases().contains(database)) {
                chosen.addAll(new ChangeSet(choice.operations()).on(database).operations());
            }
        }
        return new ChangeSet(chosen);
    }
}
