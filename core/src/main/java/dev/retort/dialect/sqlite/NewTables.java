// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.Respelling;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes constraints that a later operation gives to a new table into its definition, so that nothing is made twice. SQLite lets a
 * foreign key name a table that does not exist yet.
 */
final class NewTables {

    private final List<Operation> operations = new ArrayList<>();
    private final Map<ObjectName, Integer> created = new HashMap<>();

    private final DatabaseNaming naming;

    private NewTables(DatabaseNaming naming) {
        this.naming = naming;
    }

    static ChangeSet absorb(DatabaseNaming naming, ChangeSet changes) {
        NewTables tables = new NewTables(naming);
        changes.operations().forEach(tables::take);
        return new ChangeSet(tables.operations);
    }

    private void take(Operation operation) {
        if (operation instanceof Operation.CreateTable creation) {
            created.put(naming.key(creation.table().name()), operations.size());
            operations.add(operation);
        } else if (isConstraint(operation)) {
            absorbOrAdd(operation);
        } else {
            if (!leavesTablesAlone(operation)) {
                created.clear();
            }
            operations.add(operation);
        }
    }

    private static boolean leavesTablesAlone(Operation operation) {
        return operation instanceof Operation.CreateIndex
                || operation instanceof Operation.CreateSequence
                || operation instanceof Operation.CreateEnum
                || operation instanceof Operation.CreateSchema;
    }

    private static boolean isConstraint(Operation operation) {
        return operation instanceof Operation.AddForeignKey
                || operation instanceof Operation.AddUnique
                || operation instanceof Operation.AddCheck;
    }

    private void absorbOrAdd(Operation operation) {
        ObjectName name = OperationTable.of(operation).orElseThrow();
        Integer place = created.get(naming.key(name));
        if (place == null) {
            operations.add(operation);
            return;
        }
        Table table = ((Operation.CreateTable) operations.get(place)).table();
        Schema alone = Schema.EMPTY.with(table);
        Operation respelled = new Respelling(naming, alone).of(operation);
        Table with = respelled.applyTo(alone).table(table.name()).orElseThrow();
        operations.set(place, new Operation.CreateTable(with));
    }
}
