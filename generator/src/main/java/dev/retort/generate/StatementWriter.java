// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static dev.retort.generate.Literals.string;

import dev.retort.operation.Operation;
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
import dev.retort.schema.Check;
import dev.retort.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/** Writes an operation as a statement: finds the arguments of its template, as finished Java expressions. */
final class StatementWriter implements Operation.Visitor<Statement> {

    private final Templates templates;
    private final String receiver;
    private final int width;

    /**
     * Begins.
     *
     * @param receiver the variable that records operations
     * @param width columns that a line has
     */
    StatementWriter(Templates templates, String receiver, int width) {
        this.templates = templates;
        this.receiver = receiver;
        this.width = width;
    }

    @Override
    public Statement createSchema(CreateSchema it) {
        return of(Template.CREATE_SCHEMA, it.name())
                .with("name", string(it.name()))
                .statement();
    }

    @Override
    public Statement dropSchema(DropSchema it) {
        return of(Template.DROP_SCHEMA, it.name())
                .with("name", string(it.name()))
                .statement();
    }

    @Override
    public Statement createTable(CreateTable it) {
        return onTable(Template.CREATE_TABLE, it.table().name())
                .with(
                        "elements",
                        it.table().elements().stream().map(TableExpressions::of).toList())
                .statement();
    }

    @Override
    public Statement dropTable(DropTable it) {
        return onTable(Template.DROP_TABLE, it.table()).statement();
    }

    @Override
    public Statement renameTable(RenameTable it) {
        return onTable(Template.RENAME_TABLE, it.table())
                .with("to", string(it.to()))
                .statement();
    }

    @Override
    public Statement commentOnTable(CommentOnTable it) {
        return onTable(Template.COMMENT_ON_TABLE, it.table())
                .with("comment", it.comment() == null ? "null" : string(it.comment()))
                .statement();
    }

    @Override
    public Statement addColumn(AddColumn it) {
        return onTable(Template.ADD_COLUMN, it.table())
                .with("column", ColumnExpressions.of(it.column()))
                .with("fill", nullable(it.fill()))
                .statement();
    }

    @Override
    public Statement dropColumn(DropColumn it) {
        return onTable(Template.DROP_COLUMN, it.table())
                .with("column", string(it.column()))
                .statement();
    }

    @Override
    public Statement renameColumn(RenameColumn it) {
        return onTable(Template.RENAME_COLUMN, it.table())
                .with("column", string(it.column()))
                .with("to", string(it.to()))
                .statement();
    }

    @Override
    public Statement alterColumn(AlterColumn it) {
        return onTable(Template.ALTER_COLUMN, it.table())
                .with("column", string(it.column()))
                .with(
                        "changes",
                        it.changes().stream().map(ColumnExpressions::of).toList())
                .statement();
    }

    @Override
    public Statement addPrimaryKey(AddPrimaryKey it) {
        return onTable(Template.ADD_PRIMARY_KEY, it.table())
                .with("key", TableExpressions.of(it.key()))
                .statement();
    }

    @Override
    public Statement dropPrimaryKey(DropPrimaryKey it) {
        return onTable(Template.DROP_PRIMARY_KEY, it.table()).statement();
    }

    @Override
    public Statement addUnique(AddUnique it) {
        return onTable(Template.ADD_UNIQUE, it.table())
                .with("unique", TableExpressions.of(it.unique()))
                .statement();
    }

    @Override
    public Statement dropUnique(DropUnique it) {
        return onTable(Template.DROP_UNIQUE, it.table())
                .with(
                        "unique",
                        it.columns().isEmpty() ? nullable(it.name()) : TableExpressions.unique(it.name(), it.columns()))
                .statement();
    }

    @Override
    public Statement addForeignKey(AddForeignKey it) {
        return onTable(Template.ADD_FOREIGN_KEY, it.table())
                .with("key", TableExpressions.of(it.key()))
                .statement();
    }

    @Override
    public Statement dropForeignKey(DropForeignKey it) {
        return onTable(Template.DROP_FOREIGN_KEY, it.table())
                .with(
                        "key",
                        it.columns().isEmpty()
                                ? nullable(it.name())
                                : TableExpressions.foreignKey(it.name(), it.columns()))
                .statement();
    }

    @Override
    public Statement addCheck(AddCheck it) {
        return onTable(Template.ADD_CHECK, it.table())
                .with("check", TableExpressions.of(it.check()))
                .statement();
    }

    @Override
    public Statement dropCheck(DropCheck it) {
        return onTable(Template.DROP_CHECK, it.table())
                .with(
                        "check",
                        it.expression() == null
                                ? nullable(it.name())
                                : TableExpressions.of(new Check(it.name(), it.expression())))
                .statement();
    }

    @Override
    public Statement renameConstraint(RenameConstraint it) {
        return onTable(Template.RENAME_CONSTRAINT, it.table())
                .with("name", string(it.name()))
                .with("to", string(it.to()))
                .statement();
    }

    @Override
    public Statement createIndex(CreateIndex it) {
        return onTable(Template.CREATE_INDEX, it.table())
                .with("index", TableExpressions.of(it.index()))
                .with("concurrently", it.concurrently() ? "concurrently()" : null)
                .statement();
    }

    @Override
    public Statement dropIndex(DropIndex it) {
        return onTable(Template.DROP_INDEX, it.table())
                .with("name", string(it.name()))
                .with("concurrently", it.concurrently() ? "concurrently()" : null)
                .statement();
    }

    @Override
    public Statement renameIndex(RenameIndex it) {
        return onTable(Template.RENAME_INDEX, it.table())
                .with("name", string(it.name()))
                .with("to", string(it.to()))
                .statement();
    }

    @Override
    public Statement createSequence(CreateSequence it) {
        return of(Template.CREATE_SEQUENCE, it.sequence().name().toString())
                .with("sequence", ObjectExpressions.of(it.sequence()))
                .statement();
    }

    @Override
    public Statement alterSequence(AlterSequence it) {
        return onObject(Template.ALTER_SEQUENCE, it.name())
                .with("sequence", ObjectExpressions.of(it.sequence()))
                .statement();
    }

    @Override
    public Statement dropSequence(DropSequence it) {
        return onObject(Template.DROP_SEQUENCE, it.name()).statement();
    }

    @Override
    public Statement createEnum(CreateEnum it) {
        return onObject(Template.CREATE_ENUM, it.type().name())
                .with(
                        "values",
                        it.type().values().stream().map(Literals::string).toList())
                .statement();
    }

    @Override
    public Statement alterEnum(AlterEnum it) {
        boolean sameName = it.name().equals(it.type().name());
        return onObject(Template.ALTER_ENUM, it.name())
                .with(
                        "values",
                        sameName
                                ? it.type().values().stream()
                                        .map(Literals::string)
                                        .toList()
                                : null)
                .with("type", sameName ? null : ObjectExpressions.of(it.type()))
                .statement();
    }

    @Override
    public Statement dropEnum(DropEnum it) {
        return onObject(Template.DROP_ENUM, it.name()).statement();
    }

    @Override
    public Statement execute(Operation.Execute it) {
        return of(Template.EXECUTE, null)
                .with("sql", Literals.sql(it.sql()))
                .with("undo", it.undo() == null ? null : Literals.sql(it.undo()))
                .statement();
    }

    @Override
    public Statement bulkInsert(Operation.BulkInsert it) {
        return onTable(Template.BULK_INSERT, it.table())
                .with("columns", "List.of(" + Literals.strings(it.columns()) + ")")
                .with("rows", it.rows().stream().map(ValueExpressions::row).toList())
                .statement();
    }

    @Override
    public Statement backfill(Operation.Backfill it) {
        return onTable(Template.BACKFILL, it.table())
                .with("set", Literals.open(it.set()))
                .with("where", nullable(it.where()))
                .with("batchSize", Literals.number(it.batchSize()))
                .statement();
    }

    @Override
    public Statement run(Operation.Run it) {
        throw new CannotWrite("code that runs on a connection: " + it.description());
    }

    @Override
    public Statement require(Operation.Require it) {
        return of(Template.REQUIRE, null)
                .with("sql", Literals.sql(it.sql()))
                .with("reason", string(it.reason()))
                .statement();
    }

    @Override
    public Statement onDatabase(Operation.OnDatabase it) {
        return new DatabaseBlock(templates, receiver, width).statement(it);
    }

    /** Code of the author's, which no operation holds as text. */
    Statement run(String description, String code) {
        return of(Template.RUN, null)
                .with("description", string(description))
                .with("code", code)
                .statement();
    }

    private TemplateCall onTable(Template template, ObjectName table) {
        return of(template, table.toString()).with("table", TableExpressions.of(table));
    }

    private TemplateCall onObject(Template template, ObjectName name) {
        return of(template, name.toString()).with("name", TableExpressions.of(name));
    }

    private TemplateCall of(Template template, @Nullable String subject) {
        return new TemplateCall(templates, template, subject, width).with("op", receiver);
    }

    private static @Nullable String nullable(@Nullable String text) {
        return text == null ? null : string(text);
    }
}
