// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.KnownSchema;
import dev.retort.dialect.Step;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers the changes of each table that need it to be made anew, so that each table is made anew once.
 *
 * <p>A gathered table is made anew before anything looks at its rows or stands on its new shape, and at the latest in the end.
 */
final class Batch {

    private final DatabaseNaming naming;
    private final DatabaseTypes types;
    private final KnownSchema known;
    private final List<Step> steps = new ArrayList<>();
    private final Map<ObjectName, Step.Rebuild> gathered = new LinkedHashMap<>();

    Batch(DatabaseNaming naming, DatabaseTypes types, Schema before) {
        this.naming = naming;
        this.types = types;
        this.known = new KnownSchema(naming, before);
    }

    List<Step> compile(ChangeSet changes) {
        for (Operation written : NewTables.absorb(naming, changes).operations()) {
            Operation operation = known.respelled(written);
            operation.accept(new DatabaseDdl(naming, types, known.schema())).forEach(step -> take(operation, step));
            known.noteRespelled(operation);
        }
        flushAll();
        return List.copyOf(steps);
    }

    private void take(Operation operation, Step step) {
        Optional<ObjectName> table = OperationTable.of(operation);
        if (table.isEmpty()) {
            flushAll();
            steps.add(step);
            return;
        }
        ObjectName key = naming.key(table.get());
        Step.Rebuild begun = gathered.get(key);
        if (step instanceof Step.Rebuild rebuild) {
            gathered.put(key, begun == null ? rebuild : joined(begun, operation));
        } else if (begun != null && operation instanceof Operation.AddColumn) {
            gathered.put(key, joined(begun, operation));
        } else {
            flush(key);
            steps.add(step);
        }
    }

    private static Step.Rebuild joined(Step.Rebuild begun, Operation operation) {
        List<Operation> operations = new ArrayList<>(begun.operations());
        operations.add(operation);
        return new Step.Rebuild(begun.table(), operations, begun.before());
    }

    private void flush(ObjectName key) {
        Step.Rebuild rebuild = gathered.remove(key);
        if (rebuild != null) {
            steps.add(rebuild);
        }
    }

    private void flushAll() {
        steps.addAll(gathered.values());
        gathered.clear();
    }
}
