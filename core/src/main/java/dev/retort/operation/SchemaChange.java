// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Applies one operation to a schema; an operation that does not fit is refused with the reason. */
final class SchemaChange implements Operation.Visitor<Schema> {

    private final Schema before;

    SchemaChange(Schema before) {
        this.before = before;
    }

    @Override
    public Schema createSchema(Operation.CreateSchema operation) {
        refuseIf(before.namespaces().contains(operation.name()), operation, "schema " + operation.name() + " exists");
        return before.withNamespace(operation.name());
    }

    @Override
    public Schema dropSchema(Operation.DropSchema operation) {
        refuseIf(!before.namespaces().contains(operation.name()), operation, "no schema " + operation.name());
        return before.withoutNamespace(operation.name());
    }

    @Override
    public Schema createTable(Operation.CreateTable operation) {
        ObjectName name = operation.table().name();
        refuseIf(before.table(name).isPresent(), operation, "table " + name + " exists");
        return before.with(operation.table());
    }

    @Override
    public Schema dropTable(Operation.DropTable operation) {
        table(operation, operation.table());
        References.to(before, operation.table()).stream()
                .filter(reference -> !reference.table().equals(operation.table()))
                .findFirst()
                .ifPresent(reference -> refuse(
                        operation,
                        "table " + operation.table() + " is referenced by " + reference + "; drop that key first"));
        return before.withoutTable(operation.table());
    }

    @Override
    public Schema renameTable(Operation.RenameTable operation) {
        ObjectName to = operation.table().withName(operation.to());
        refuseIf(before.table(to).isPresent(), operation, "table " + to + " exists");
        Table renamed = table(operation, operation.table()).withName(to);
        Schema without = before.withoutTable(operation.table()).with(renamed);
        return References.retarget(without, operation.table(), to);
    }

    @Override
    public Schema commentOnTable(Operation.CommentOnTable operation) {
        return change(operation, operation.table(), table -> table.withComment(operation.comment()));
    }

    @Override
    public Schema addColumn(Operation.AddColumn operation) {
        Column column = operation.column();
        return change(operation, operation.table(), table -> {
            refuseIf(
                    table.column(column.name()).isPresent(),
                    operation,
                    "column " + table.name() + "." + column.name() + " exists");
            List<Column> columns = new ArrayList<>(table.columns().values());
            columns.add(column);
            return table.withColumns(columns);
        });
    }

    @Override
    public Schema dropColumn(Operation.DropColumn operation) {
        column(operation, operation.table(), operation.column());
        References.to(before, operation.table()).stream()
                .filter(reference -> !reference.table().equals(operation.table()))
                .filter(reference -> reference.key().referencedColumns().contains(operation.column()))
                .findFirst()
                .ifPresent(reference -> refuse(
                        operation,
                        "column " + operation.table() + "." + operation.column() + " is referenced by " + reference
                                + "; drop that key first"));
        return change(operation, operation.table(), table -> ColumnEdits.without(table, operation.column()));
    }

    @Override
    public Schema renameColumn(Operation.RenameColumn operation) {
        Table table = table(operation, operation.table());
        column(operation, operation.table(), operation.column());
        refuseIf(
                table.column(operation.to()).isPresent(),
                operation,
                "column " + operation.table() + "." + operation.to() + " exists");
        Schema renamed = before.with(ColumnEdits.renamed(table, operation.column(), operation.to()));
        return References.retarget(renamed, operation.table(), operation.column(), operation.to());
    }

    @Override
    public Schema alterColumn(Operation.AlterColumn operation) {
        Column column = column(operation, operation.table(), operation.column());
        for (ColumnChange change : operation.changes()) {
            column = change.applyTo(column);
        }
        Column altered = column;
        return change(operation, operation.table(), table -> ColumnEdits.with(table, altered));
    }

    @Override
    public Schema addPrimaryKey(Operation.AddPrimaryKey operation) {
        return change(operation, operation.table(), table -> {
            refuseIf(table.primaryKey() != null, operation, "table " + table.name() + " has a primary key");
            return table.withPrimaryKey(operation.key());
        });
    }

    @Override
    public Schema dropPrimaryKey(Operation.DropPrimaryKey operation) {
        return change(operation, operation.table(), table -> {
            refuseIf(table.primaryKey() == null, operation, "table " + table.name() + " has no primary key");
            return table.withPrimaryKey(null);
        });
    }

    @Override
    public Schema addUnique(Operation.AddUnique operation) {
        return change(operation, operation.table(), table -> Constraints.add(table, operation));
    }

    @Override
    public Schema dropUnique(Operation.DropUnique operation) {
        return change(operation, operation.table(), table -> Constraints.without(table, operation));
    }

    @Override
    public Schema addForeignKey(Operation.AddForeignKey operation) {
        return change(operation, operation.table(), table -> Constraints.add(table, operation));
    }

    @Override
    public Schema dropForeignKey(Operation.DropForeignKey operation) {
        return change(operation, operation.table(), table -> Constraints.without(table, operation));
    }

    @Override
    public Schema addCheck(Operation.AddCheck operation) {
        return change(operation, operation.table(), table -> Constraints.add(table, operation));
    }

    @Override
    public Schema dropCheck(Operation.DropCheck operation) {
        return change(operation, operation.table(), table -> Constraints.without(table, operation));
    }

    @Override
    public Schema renameConstraint(Operation.RenameConstraint operation) {
        return change(operation, operation.table(), table -> Constraints.renamed(table, operation));
    }

    @Override
    public Schema createIndex(Operation.CreateIndex operation) {
        return change(operation, operation.table(), table -> Constraints.add(table, operation));
    }

    @Override
    public Schema dropIndex(Operation.DropIndex operation) {
        return change(operation, operation.table(), table -> Constraints.without(table, operation));
    }

    @Override
    public Schema renameIndex(Operation.RenameIndex operation) {
        return change(operation, operation.table(), table -> Constraints.renamed(table, operation));
    }

    @Override
    public Schema createSequence(Operation.CreateSequence operation) {
        ObjectName name = operation.sequence().name();
        refuseIf(before.sequence(name).isPresent(), operation, "sequence " + name + " exists");
        return before.with(operation.sequence());
    }

    @Override
    public Schema alterSequence(Operation.AlterSequence operation) {
        refuseIf(before.sequence(operation.name()).isEmpty(), operation, "no sequence " + operation.name());
        ObjectName to = operation.sequence().name();
        boolean taken = !to.equals(operation.name()) && before.sequence(to).isPresent();
        refuseIf(taken, operation, "sequence " + to + " exists");
        return before.withoutSequence(operation.name()).with(operation.sequence());
    }

    @Override
    public Schema dropSequence(Operation.DropSequence operation) {
        refuseIf(before.sequence(operation.name()).isEmpty(), operation, "no sequence " + operation.name());
        return before.withoutSequence(operation.name());
    }

    @Override
    public Schema createEnum(Operation.CreateEnum operation) {
        ObjectName name = operation.type().name();
        refuseIf(before.enumType(name).isPresent(), operation, "enum type " + name + " exists");
        return before.with(operation.type());
    }

    @Override
    public Schema alterEnum(Operation.AlterEnum operation) {
        refuseIf(before.enumType(operation.name()).isEmpty(), operation, "no enum type " + operation.name());
        ObjectName to = operation.type().name();
        boolean taken = !to.equals(operation.name()) && before.enumType(to).isPresent();
        refuseIf(taken, operation, "enum type " + to + " exists");
        Schema altered = before.withoutEnum(operation.name()).with(operation.type());
        return ColumnEdits.retype(altered, operation.name(), operation.type().name());
    }

    @Override
    public Schema dropEnum(Operation.DropEnum operation) {
        refuseIf(before.enumType(operation.name()).isEmpty(), operation, "no enum type " + operation.name());
        return before.withoutEnum(operation.name());
    }

    @Override
    public Schema execute(Operation.Execute operation) {
        return before;
    }

    @Override
    public Schema bulkInsert(Operation.BulkInsert operation) {
        return before;
    }

    @Override
    public Schema backfill(Operation.Backfill operation) {
        return before;
    }

    @Override
    public Schema run(Operation.Run operation) {
        return before;
    }

    @Override
    public Schema require(Operation.Require operation) {
        return before;
    }

    @Override
    public Schema onDatabase(Operation.OnDatabase operation) {
        throw new CannotApply(
                operation, "operations for " + operation.databases() + " are chosen before they are applied");
    }

    private Schema change(Operation operation, ObjectName name, UnaryOperator<Table> edit) {
        Table table = table(operation, name);
        try {
            return before.with(edit.apply(table));
        } catch (IllegalArgumentException e) {
            throw new CannotApply(operation, e.getMessage() == null ? "does not fit" : e.getMessage());
        }
    }

    private Table table(Operation operation, ObjectName name) {
        return before.table(name).orElseThrow(() -> new CannotApply(operation, "no table " + name));
    }

    private Column column(Operation operation, ObjectName table, String name) {
        return table(operation, table)
                .column(name)
                .orElseThrow(() -> new CannotApply(operation, "no column " + table + "." + name));
    }

    private static void refuseIf(boolean condition, Operation operation, String reason) {
        if (condition) {
            refuse(operation, reason);
        }
    }

    private static void refuse(Operation operation, String reason) {
        throw new CannotApply(operation, reason);
    }
}
