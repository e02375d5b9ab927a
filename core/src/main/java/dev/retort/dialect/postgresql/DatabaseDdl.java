// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.CommonSteps;
import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.SqlLiterals;
import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL is told for each operation. */
final class DatabaseDdl extends CommonSteps {

    private final DatabaseNaming naming;
    private final DatabaseTypes types;
    private final Definitions definitions;
    private final Clauses clauses;
    private final Schema before;
    private final ServerVersion version;

    DatabaseDdl(DatabaseNaming naming, DatabaseTypes types, Schema before, ServerVersion version) {
        this.naming = naming;
        this.types = types;
        this.definitions = new Definitions(naming, types, DatabaseDialect.hasVirtualColumns(version));
        this.clauses = definitions.clauses();
        this.before = before;
        this.version = version;
    }

    @Override
    public List<Step> createSchema(Operation.CreateSchema operation) {
        return one(operation, "create schema " + naming.quote(operation.name()));
    }

    @Override
    public List<Step> dropSchema(Operation.DropSchema operation) {
        return one(operation, "drop schema " + naming.quote(operation.name()));
    }

    @Override
    public List<Step> createTable(Operation.CreateTable operation) {
        Table table = operation.table();
        List<Step> steps = new ArrayList<>(one(operation, definitions.table(table)));
        if (table.comment() != null) {
            steps.addAll(one(operation, commentOn(table.name(), table.comment())));
        }
        table.columns().values().stream()
                .filter(column -> column.comment() != null)
                .forEach(column -> steps.addAll(one(operation, commentOn(table.name(), column))));
        return steps;
    }

    @Override
    public List<Step> dropTable(Operation.DropTable operation) {
        return one(operation, "drop table " + naming.quote(operation.table()));
    }

    @Override
    public List<Step> renameTable(Operation.RenameTable operation) {
        List<Step> steps = new ArrayList<>();
        ObjectName to = operation.table().withName(operation.to());
        steps.addAll(one(operation, alter(operation.table()) + "rename to " + naming.quote(operation.to())));
        PrimaryKey key = before.table(operation.table()).map(Table::primaryKey).orElse(null);
        if (key != null && key.name() == null) {
            steps.addAll(one(
                    operation,
                    alter(to) + "rename constraint " + naming.quote(usualKeyName(operation.table())) + " to "
                            + naming.quote(usualKeyName(to))));
        }
        return steps;
    }

    @Override
    public List<Step> commentOnTable(Operation.CommentOnTable operation) {
        return one(operation, commentOn(operation.table(), operation.comment()));
    }

    @Override
    public List<Step> addColumn(Operation.AddColumn operation) {
        return new ColumnAddition(naming, definitions, operation).steps();
    }

    @Override
    public List<Step> dropColumn(Operation.DropColumn operation) {
        return one(operation, alter(operation.table()) + "drop column " + naming.quote(operation.column()));
    }

    @Override
    public List<Step> renameColumn(Operation.RenameColumn operation) {
        return one(
                operation,
                alter(operation.table()) + "rename column " + naming.quote(operation.column()) + " to "
                        + naming.quote(operation.to()));
    }

    @Override
    public List<Step> alterColumn(Operation.AlterColumn operation) {
        @Nullable Table table = before.table(operation.table()).orElse(null);
        return new ColumnAlteration(naming, types, definitions, operation, table, version).steps();
    }

    @Override
    public List<Step> addPrimaryKey(Operation.AddPrimaryKey operation) {
        return add(operation, operation.table(), clauses.primaryKey(operation.key()));
    }

    @Override
    public List<Step> dropPrimaryKey(Operation.DropPrimaryKey operation) {
        PrimaryKey key = before.table(operation.table()).map(Table::primaryKey).orElse(null);
        String name = key == null || key.name() == null ? usualKeyName(operation.table()) : key.name();
        return dropConstraint(operation, operation.table(), name);
    }

    @Override
    public List<Step> addUnique(Operation.AddUnique operation) {
        return add(operation, operation.table(), clauses.unique(operation.unique()));
    }

    @Override
    public List<Step> dropUnique(Operation.DropUnique operation) {
        return dropConstraint(operation, operation.table(), named(operation, operation.name()));
    }

    @Override
    public List<Step> addForeignKey(Operation.AddForeignKey operation) {
        return add(operation, operation.table(), clauses.foreignKey(operation.key()));
    }

    @Override
    public List<Step> dropForeignKey(Operation.DropForeignKey operation) {
        return dropConstraint(operation, operation.table(), named(operation, operation.name()));
    }

    @Override
    public List<Step> addCheck(Operation.AddCheck operation) {
        return add(operation, operation.table(), clauses.check(operation.check()));
    }

    @Override
    public List<Step> dropCheck(Operation.DropCheck operation) {
        return dropConstraint(operation, operation.table(), named(operation, operation.name()));
    }

    @Override
    public List<Step> renameConstraint(Operation.RenameConstraint operation) {
        return one(
                operation,
                alter(operation.table()) + "rename constraint " + naming.quote(operation.name()) + " to "
                        + naming.quote(operation.to()));
    }

    @Override
    public List<Step> createIndex(Operation.CreateIndex operation) {
        String sql = definitions.index(Table.named(operation.table()), operation.index(), operation.concurrently());
        return List.of(new Step.Statement(List.of(operation), sql, boundary(operation.concurrently())));
    }

    @Override
    public List<Step> dropIndex(Operation.DropIndex operation) {
        String sql = "drop index " + (operation.concurrently() ? "concurrently " : "")
                + naming.quote(operation.table().withName(operation.name()));
        return List.of(new Step.Statement(List.of(operation), sql, boundary(operation.concurrently())));
    }

    private static Step.Boundary boundary(boolean concurrently) {
        return concurrently ? Step.Boundary.AROUND : Step.Boundary.NONE;
    }

    @Override
    public List<Step> renameIndex(Operation.RenameIndex operation) {
        return one(
                operation,
                "alter index " + naming.quote(operation.table().withName(operation.name())) + " rename to "
                        + naming.quote(operation.to()));
    }

    @Override
    public List<Step> createSequence(Operation.CreateSequence operation) {
        return new SequenceStatements(naming, definitions).create(operation);
    }

    @Override
    public List<Step> alterSequence(Operation.AlterSequence operation) {
        return new SequenceStatements(naming, definitions).alter(operation);
    }

    @Override
    public List<Step> dropSequence(Operation.DropSequence operation) {
        return one(operation, "drop sequence " + naming.quote(operation.name()));
    }

    @Override
    public List<Step> createEnum(Operation.CreateEnum operation) {
        return new EnumStatements(naming, definitions, before).create(operation);
    }

    @Override
    public List<Step> alterEnum(Operation.AlterEnum operation) {
        return new EnumStatements(naming, definitions, before).alter(operation);
    }

    @Override
    public List<Step> dropEnum(Operation.DropEnum operation) {
        return one(operation, "drop type " + naming.quote(operation.name()));
    }

    @Override
    public List<Step> execute(Operation.Execute operation) {
        return List.of(
                new Step.Statement(List.of(operation), operation.sql(), TransactionBoundaries.of(operation.sql())));
    }

    private List<Step> add(Operation operation, ObjectName table, String constraint) {
        return one(operation, alter(table) + "add " + constraint);
    }

    private List<Step> dropConstraint(Operation operation, ObjectName table, String name) {
        return one(operation, alter(table) + "drop constraint " + naming.quote(name));
    }

    private static String usualKeyName(ObjectName table) {
        return UsualNames.primaryKey(table);
    }

    private String commentOn(ObjectName table, @Nullable String comment) {
        return "comment on table " + naming.quote(table) + " is "
                + (comment == null ? "null" : SqlLiterals.quote(comment));
    }

    private String commentOn(ObjectName table, Column column) {
        return ColumnAlteration.comment(naming, table, column.name(), column.comment());
    }

    private String alter(ObjectName table) {
        return "alter table " + naming.quote(table) + " ";
    }
}
