// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.BatchPolicy;
import dev.retort.dialect.CommonSteps;
import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.Step;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;

/** What SQLite is told for each operation; a {@link Step.Rebuild} where that depends on its version and on the table. */
final class DatabaseDdl extends CommonSteps {

    private final DatabaseNaming naming;
    private final Definitions definitions;
    private final Schema before;
    private final ServerVersion version;

    DatabaseDdl(DatabaseNaming naming, DatabaseTypes types, Schema before, ServerVersion version) {
        this.naming = naming;
        this.definitions = new Definitions(naming, types);
        this.before = before;
        this.version = version;
    }

    @Override
    public List<Step> createSchema(Operation.CreateSchema operation) {
        return List.of();
    }

    @Override
    public List<Step> dropSchema(Operation.DropSchema operation) {
        return List.of();
    }

    @Override
    public List<Step> createTable(Operation.CreateTable operation) {
        return one(operation, definitions.table(operation.table()));
    }

    @Override
    public List<Step> dropTable(Operation.DropTable operation) {
        return one(operation, "drop table " + naming.quote(operation.table()));
    }

    @Override
    public List<Step> renameTable(Operation.RenameTable operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<Step> commentOnTable(Operation.CommentOnTable operation) {
        return List.of();
    }

    @Override
    public List<Step> addColumn(Operation.AddColumn operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<Step> dropColumn(Operation.DropColumn operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<Step> renameColumn(Operation.RenameColumn operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<Step> alterColumn(Operation.AlterColumn operation) {
        boolean onlyComment = operation.changes().stream().allMatch(ColumnChange.SetComment.class::isInstance);
        return onlyComment ? List.of() : rebuild(operation, operation.table());
    }

    @Override
    public List<Step> addPrimaryKey(Operation.AddPrimaryKey operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<Step> dropPrimaryKey(Operation.DropPrimaryKey operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<Step> addUnique(Operation.AddUnique operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<Step> dropUnique(Operation.DropUnique operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<Step> addForeignKey(Operation.AddForeignKey operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<Step> dropForeignKey(Operation.DropForeignKey operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<Step> addCheck(Operation.AddCheck operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<Step> dropCheck(Operation.DropCheck operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<Step> renameConstraint(Operation.RenameConstraint operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<Step> createIndex(Operation.CreateIndex operation) {
        return one(operation, definitions.index(Table.named(operation.table()), operation.index()));
    }

    @Override
    public List<Step> dropIndex(Operation.DropIndex operation) {
        return one(operation, drop(operation.table(), operation.name()));
    }

    @Override
    public List<Step> renameIndex(Operation.RenameIndex operation) {
        Index index = before.table(operation.table()).stream()
                .flatMap(table -> table.indexes().stream())
                .filter(candidate -> operation.name().equals(candidate.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("index " + operation.name() + " of " + operation.table()
                        + " cannot be renamed: no migration tells how it is defined"));
        return List.of(
                new Step.Statement(operation, drop(operation.table(), operation.name())),
                new Step.Statement(
                        operation, definitions.index(Table.named(operation.table()), index.named(operation.to()))));
    }

    @Override
    public List<Step> createSequence(Operation.CreateSequence operation) {
        String name = naming.quote(operation.sequence().name());
        return List.of(
                new Step.Statement(operation, "create table " + name + " (\n    \"next_val\" bigint\n)"),
                new Step.Statement(
                        operation,
                        "insert into " + name + " values ("
                                + operation.sequence().start() + ")"));
    }

    @Override
    public List<Step> alterSequence(Operation.AlterSequence operation) {
        ObjectName to = operation.sequence().name();
        return naming.key(operation.name()).equals(naming.key(to))
                ? List.of()
                : one(
                        operation,
                        "alter table " + naming.quote(operation.name()) + " rename to " + naming.quote(to.name()));
    }

    @Override
    public List<Step> dropSequence(Operation.DropSequence operation) {
        return one(operation, "drop table " + naming.quote(operation.name()));
    }

    @Override
    public List<Step> createEnum(Operation.CreateEnum operation) {
        return List.of();
    }

    @Override
    public List<Step> alterEnum(Operation.AlterEnum operation) {
        return List.of();
    }

    @Override
    public List<Step> dropEnum(Operation.DropEnum operation) {
        return List.of();
    }

    private String drop(ObjectName table, String index) {
        return "drop index " + naming.quote(table.withName(index));
    }

    private List<Step> rebuild(Operation operation, ObjectName table) {
        return List.of(new Step.Rebuild(table, List.of(operation), before, version, BatchPolicy.AUTO));
    }
}
