// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Naming;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes operations of what a person said was renamed; refuses what the live schema does not have. */
final class RenameOperations {

    private final Naming naming;
    private Schema schema;

    RenameOperations(Naming naming, Schema live) {
        this.naming = naming;
        this.schema = live;
    }

    ChangeSet of(Renames renames) {
        List<Operation> operations = new ArrayList<>();
        for (Renames.TableRename rename : renames.tables()) {
            Table table = table(rename.table());
            add(operations, new Operation.RenameTable(table.name(), rename.to()));
        }
        for (Renames.ColumnRename rename : renames.columns()) {
            Table table = table(renames, rename.table());
            add(operations, new Operation.RenameColumn(table.name(), column(table, rename.column()), rename.to()));
        }
        return new ChangeSet(operations);
    }

    private void add(List<Operation> operations, Operation operation) {
        operations.add(operation);
        schema = operation.applyTo(schema);
    }

    private Table table(ObjectName name) {
        return find(name).orElseThrow(() -> new UnknownRename("table " + name));
    }

    /** The table of this name, or that had it before it was renamed. */
    private Table table(Renames renames, ObjectName name) {
        return find(name)
                .or(() -> renames.tables().stream()
                        .filter(rename -> naming.key(rename.table()).equals(naming.key(name)))
                        .findFirst()
                        .flatMap(rename -> find(name.withName(rename.to()))))
                .orElseThrow(() -> new UnknownRename("table " + name));
    }

    private Optional<Table> find(ObjectName name) {
        return schema.tables().values().stream()
                .filter(table -> naming.key(table.name()).equals(naming.key(name)))
                .findFirst();
    }

    private String column(Table table, String name) {
        return table.columns().keySet().stream()
                .filter(column -> naming.key(column).equals(naming.key(name)))
                .findFirst()
                .orElseThrow(() -> new UnknownRename("column " + table.name() + "." + name));
    }
}
