// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

import dev.retort.operation.Operation.AddCheck;
import dev.retort.operation.Operation.AddColumn;
import dev.retort.operation.Operation.AddForeignKey;
import dev.retort.operation.Operation.AddPrimaryKey;
import dev.retort.operation.Operation.AddUnique;
import dev.retort.operation.Operation.AlterColumn;
import dev.retort.operation.Operation.AlterEnum;
import dev.retort.operation.Operation.AlterSequence;
import dev.retort.operation.Operation.CommentOnTable;
import dev.retort.operation.Operation.CreateEnum;
import dev.retort.operation.Operation.CreateIndex;
import dev.retort.operation.Operation.CreateSchema;
import dev.retort.operation.Operation.CreateSequence;
import dev.retort.operation.Operation.CreateTable;
import dev.retort.operation.Operation.DropCheck;
import dev.retort.operation.Operation.DropColumn;
import dev.retort.operation.Operation.DropEnum;
import dev.retort.operation.Operation.DropForeignKey;
import dev.retort.operation.Operation.DropIndex;
import dev.retort.operation.Operation.DropPrimaryKey;
import dev.retort.operation.Operation.DropSchema;
import dev.retort.operation.Operation.DropSequence;
import dev.retort.operation.Operation.DropTable;
import dev.retort.operation.Operation.DropUnique;
import dev.retort.operation.Operation.RenameColumn;
import dev.retort.operation.Operation.RenameConstraint;
import dev.retort.operation.Operation.RenameIndex;
import dev.retort.operation.Operation.RenameTable;
import dev.retort.schema.Column;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Derives what leads back to the schema before an operation. */
final class Inversion implements Operation.Visitor<List<Operation>> {

    private final Schema before;

    Inversion(Schema before) {
        this.before = before;
    }

    @Override
    public List<Operation> createSchema(CreateSchema operation) {
        return List.of(new DropSchema(operation.name()));
    }

    @Override
    public List<Operation> dropSchema(DropSchema operation) {
        return List.of(new CreateSchema(operation.name()));
    }

    @Override
    public List<Operation> createTable(CreateTable operation) {
        return List.of(new DropTable(operation.table().name()));
    }

    @Override
    public List<Operation> dropTable(DropTable operation) {
        Table table = table(operation, operation.table());
        List<Operation> back = new ArrayList<>();
        back.add(new CreateTable(table.withIndexes(List.of())));
        table.indexes().forEach(index -> back.add(new CreateIndex(table.name(), index, false)));
        return List.copyOf(back);
    }

    @Override
    public List<Operation> renameTable(RenameTable operation) {
        ObjectName from = operation.table();
        return List.of(new RenameTable(from.withName(operation.to()), from.name()));
    }

    @Override
    public List<Operation> commentOnTable(CommentOnTable operation) {
        return List.of(new CommentOnTable(
                operation.table(), table(operation, operation.table()).comment()));
    }

    @Override
    public List<Operation> addColumn(AddColumn operation) {
        return List.of(new DropColumn(operation.table(), operation.column().name()));
    }

    @Override
    public List<Operation> dropColumn(DropColumn operation) {
        ObjectName name = operation.table();
        Table table = table(operation, name);
        Table after = ColumnEdits.without(table, operation.column());
        List<Operation> back = new ArrayList<>();
        back.add(new AddColumn(name, column(operation, table, operation.column()), null));
        if (table.primaryKey() != null && after.primaryKey() == null) {
            back.add(new AddPrimaryKey(name, table.primaryKey()));
        }
        lost(table.uniques(), after.uniques()).forEach(unique -> back.add(new AddUnique(name, unique)));
        lost(table.foreignKeys(), after.foreignKeys()).forEach(key -> back.add(new AddForeignKey(name, key)));
        lost(table.checks(), after.checks()).forEach(check -> back.add(new AddCheck(name, check)));
        lost(table.indexes(), after.indexes()).forEach(index -> back.add(new CreateIndex(name, index, false)));
        return List.copyOf(back);
    }

    @Override
    public List<Operation> renameColumn(RenameColumn operation) {
        return List.of(new RenameColumn(operation.table(), operation.to(), operation.column()));
    }

    @Override
    public List<Operation> alterColumn(AlterColumn operation) {
        Column column = column(operation, table(operation, operation.table()), operation.column());
        List<ColumnChange> back = operation.changes().stream()
                .map(change -> change.inverse(column))
                .toList();
        return List.of(new AlterColumn(operation.table(), operation.column(), back));
    }

    @Override
    public List<Operation> addPrimaryKey(AddPrimaryKey operation) {
        return List.of(new DropPrimaryKey(operation.table()));
    }

    @Override
    public List<Operation> dropPrimaryKey(DropPrimaryKey operation) {
        Table table = table(operation, operation.table());
        if (table.primaryKey() == null) {
            throw new CannotApply(operation, "table " + table.name() + " has no primary key");
        }
        return List.of(new AddPrimaryKey(operation.table(), table.primaryKey()));
    }

    @Override
    public List<Operation> addUnique(AddUnique operation) {
        return List.of(new DropUnique(
                operation.table(),
                operation.unique().name(),
                operation.unique().name() == null ? operation.unique().columns() : List.of()));
    }

    @Override
    public List<Operation> dropUnique(DropUnique operation) {
        Table table = table(operation, operation.table());
        return List.of(new AddUnique(table.name(), Constraints.unique(table, operation)));
    }

    @Override
    public List<Operation> addForeignKey(AddForeignKey operation) {
        return List.of(new DropForeignKey(
                operation.table(),
                operation.key().name(),
                operation.key().name() == null ? operation.key().columns() : List.of()));
    }

    @Override
    public List<Operation> dropForeignKey(DropForeignKey operation) {
        Table table = table(operation, operation.table());
        return List.of(new AddForeignKey(table.name(), Constraints.foreignKey(table, operation)));
    }

    @Override
    public List<Operation> addCheck(AddCheck operation) {
        return List.of(new DropCheck(
                operation.table(),
                operation.check().name(),
                operation.check().name() == null ? operation.check().expression() : null));
    }

    @Override
    public List<Operation> dropCheck(DropCheck operation) {
        Table table = table(operation, operation.table());
        return List.of(new AddCheck(table.name(), Constraints.check(table, operation)));
    }

    @Override
    public List<Operation> renameConstraint(RenameConstraint operation) {
        return List.of(new RenameConstraint(operation.table(), operation.to(), operation.name()));
    }

    @Override
    public List<Operation> createIndex(CreateIndex operation) {
        String name = Objects.requireNonNull(operation.index().name(), "an index to drop has a name");
        return List.of(new DropIndex(operation.table(), name, operation.concurrently()));
    }

    @Override
    public List<Operation> dropIndex(DropIndex operation) {
        Table table = table(operation, operation.table());
        Index index = Constraints.index(table, operation.name());
        return List.of(new CreateIndex(table.name(), index, operation.concurrently()));
    }

    @Override
    public List<Operation> renameIndex(RenameIndex operation) {
        return List.of(new RenameIndex(operation.table(), operation.to(), operation.name()));
    }

    @Override
    public List<Operation> createSequence(CreateSequence operation) {
        return List.of(new DropSequence(operation.sequence().name()));
    }

    @Override
    public List<Operation> alterSequence(AlterSequence operation) {
        return List.of(new AlterSequence(
                operation.sequence().name(),
                before.sequence(operation.name())
                        .orElseThrow(() -> new CannotApply(operation, "no sequence " + operation.name()))));
    }

    @Override
    public List<Operation> dropSequence(DropSequence operation) {
        return List.of(new CreateSequence(before.sequence(operation.name())
                .orElseThrow(() -> new CannotApply(operation, "no sequence " + operation.name()))));
    }

    @Override
    public List<Operation> createEnum(CreateEnum operation) {
        return List.of(new DropEnum(operation.type().name()));
    }

    @Override
    public List<Operation> alterEnum(AlterEnum operation) {
        return List.of(new AlterEnum(
                operation.type().name(),
                before.enumType(operation.name())
                        .orElseThrow(() -> new CannotApply(operation, "no enum type " + operation.name()))));
    }

    @Override
    public List<Operation> dropEnum(DropEnum operation) {
        return List.of(new CreateEnum(before.enumType(operation.name())
                .orElseThrow(() -> new CannotApply(operation, "no enum type " + operation.name()))));
    }

    @Override
    public List<Operation> execute(Operation.Execute operation) {
        if (operation.undo() == null) {
            throw new Irreversible(operation, "SQL without its undo: " + operation.sql());
        }
        return List.of(new Operation.Execute(/* sql= */ operation.undo(), /* undo= */ operation.sql()));
    }

    @Override
    public List<Operation> bulkInsert(Operation.BulkInsert operation) {
        throw new Irreversible(operation, "rows inserted into " + operation.table() + " cannot be told from others");
    }

    @Override
    public List<Operation> backfill(Operation.Backfill operation) {
        throw new Irreversible(operation, "values overwritten in " + operation.table() + " are gone");
    }

    @Override
    public List<Operation> run(Operation.Run operation) {
        throw new Irreversible(operation, "code cannot be reversed: " + operation.description());
    }

    @Override
    public List<Operation> require(Operation.Require operation) {
        return List.of();
    }

    @Override
    public List<Operation> onDatabase(Operation.OnDatabase operation) {
        return List.of(new Operation.OnDatabase(
                operation.databases(),
                new ChangeSet(operation.operations()).inverse(before).operations()));
    }

    private static <T> List<T> lost(java.util.Set<T> had, java.util.Set<T> has) {
        return had.stream().filter(element -> !has.contains(element)).toList();
    }

    private Table table(Operation operation, ObjectName name) {
        return before.table(name).orElseThrow(() -> new CannotApply(operation, "no table " + name));
    }

    private static Column column(Operation operation, Table table, String name) {
        return table.column(name)
                .orElseThrow(() -> new CannotApply(operation, "no column " + table.name() + "." + name));
    }
}
