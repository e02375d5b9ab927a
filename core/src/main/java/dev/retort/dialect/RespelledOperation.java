// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import java.util.List;
import java.util.Objects;

/** Spells the names in an operation as a schema spells them. */
final class RespelledOperation implements Operation.Visitor<Operation> {

    private final Respelling spelling;

    RespelledOperation(Respelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public Operation createSchema(Operation.CreateSchema it) {
        return it;
    }

    @Override
    public Operation dropSchema(Operation.DropSchema it) {
        return new Operation.DropSchema(spelling.namespace(it.name()));
    }

    @Override
    public Operation createTable(Operation.CreateTable it) {
        return new Operation.CreateTable(spelling.table(it.table()));
    }

    @Override
    public Operation dropTable(Operation.DropTable it) {
        return new Operation.DropTable(table(it.table()));
    }

    @Override
    public Operation renameTable(Operation.RenameTable it) {
        return new Operation.RenameTable(table(it.table()), it.to());
    }

    @Override
    public Operation commentOnTable(Operation.CommentOnTable it) {
        return new Operation.CommentOnTable(table(it.table()), it.comment());
    }

    @Override
    public Operation addColumn(Operation.AddColumn it) {
        return new Operation.AddColumn(
                table(it.table()),
                it.column().withType(spelling.type(it.column().type())),
                it.fill());
    }

    @Override
    public Operation dropColumn(Operation.DropColumn it) {
        return new Operation.DropColumn(table(it.table()), column(it.table(), it.column()));
    }

    @Override
    public Operation renameColumn(Operation.RenameColumn it) {
        return new Operation.RenameColumn(table(it.table()), column(it.table(), it.column()), it.to());
    }

    @Override
    public Operation alterColumn(Operation.AlterColumn it) {
        List<ColumnChange> changes = it.changes().stream()
                .map(change -> change instanceof ColumnChange.SetType set
                        ? new ColumnChange.SetType(spelling.type(set.type()), set.using())
                        : change)
                .toList();
        return new Operation.AlterColumn(table(it.table()), column(it.table(), it.column()), changes);
    }

    @Override
    public Operation addPrimaryKey(Operation.AddPrimaryKey it) {
        PrimaryKey key = new PrimaryKey(
                it.key().name(), spelling.columns(it.table(), it.key().columns()));
        return new Operation.AddPrimaryKey(table(it.table()), key);
    }

    @Override
    public Operation dropPrimaryKey(Operation.DropPrimaryKey it) {
        return new Operation.DropPrimaryKey(table(it.table()));
    }

    @Override
    public Operation addUnique(Operation.AddUnique it) {
        return new Operation.AddUnique(
                table(it.table()),
                it.unique().on(spelling.columns(it.table(), it.unique().columns())));
    }

    /** What is known as an index is dropped as one: some databases know no difference, and tell none. */
    @Override
    public Operation dropUnique(Operation.DropUnique it) {
        String index = spelling.uniqueIndex(it.table(), it.name());
        return index != null
                ? new Operation.DropIndex(table(it.table()), index, false)
                : new Operation.DropUnique(
                        table(it.table()),
                        spelling.constraint(it.table(), it.name()),
                        spelling.columns(it.table(), it.columns()));
    }

    @Override
    public Operation addForeignKey(Operation.AddForeignKey it) {
        return new Operation.AddForeignKey(table(it.table()), spelling.foreignKey(it.table(), it.key()));
    }

    @Override
    public Operation dropForeignKey(Operation.DropForeignKey it) {
        return new Operation.DropForeignKey(
                table(it.table()),
                spelling.constraint(it.table(), it.name()),
                spelling.columns(it.table(), it.columns()));
    }

    @Override
    public Operation addCheck(Operation.AddCheck it) {
        return new Operation.AddCheck(
                table(it.table()), new Check(it.check().name(), it.check().expression()));
    }

    @Override
    public Operation dropCheck(Operation.DropCheck it) {
        return new Operation.DropCheck(table(it.table()), spelling.constraint(it.table(), it.name()), it.expression());
    }

    @Override
    public Operation renameConstraint(Operation.RenameConstraint it) {
        String index = spelling.uniqueIndex(it.table(), it.name());
        if (index != null) {
            return new Operation.RenameIndex(table(it.table()), index, it.to());
        }
        String name = Objects.requireNonNull(spelling.constraint(it.table(), it.name()));
        return new Operation.RenameConstraint(table(it.table()), name, it.to());
    }

    @Override
    public Operation createIndex(Operation.CreateIndex it) {
        return new Operation.CreateIndex(table(it.table()), spelling.index(it.table(), it.index()), it.concurrently());
    }

    /** And the other way round. */
    @Override
    public Operation dropIndex(Operation.DropIndex it) {
        String constraint = spelling.uniqueConstraint(it.table(), it.name());
        if (constraint != null) {
            return new Operation.DropUnique(table(it.table()), constraint, List.of());
        }
        String name = Objects.requireNonNull(spelling.indexName(it.table(), it.name()));
        return new Operation.DropIndex(table(it.table()), name, it.concurrently());
    }

    @Override
    public Operation renameIndex(Operation.RenameIndex it) {
        String constraint = spelling.uniqueConstraint(it.table(), it.name());
        if (constraint != null) {
            return new Operation.RenameConstraint(table(it.table()), constraint, it.to());
        }
        String name = Objects.requireNonNull(spelling.indexName(it.table(), it.name()));
        return new Operation.RenameIndex(table(it.table()), name, it.to());
    }

    @Override
    public Operation createSequence(Operation.CreateSequence it) {
        return new Operation.CreateSequence(spelling.owned(it.sequence()));
    }

    @Override
    public Operation alterSequence(Operation.AlterSequence it) {
        ObjectName to = spelling.object(it.sequence().name());
        return new Operation.AlterSequence(
                spelling.object(it.name()), spelling.owned(it.sequence().named(to)));
    }

    @Override
    public Operation dropSequence(Operation.DropSequence it) {
        return new Operation.DropSequence(spelling.object(it.name()));
    }

    @Override
    public Operation createEnum(Operation.CreateEnum it) {
        return it;
    }

    @Override
    public Operation alterEnum(Operation.AlterEnum it) {
        EnumType type =
                new EnumType(spelling.object(it.type().name()), it.type().values());
        return new Operation.AlterEnum(spelling.object(it.name()), type);
    }

    @Override
    public Operation dropEnum(Operation.DropEnum it) {
        return new Operation.DropEnum(spelling.object(it.name()));
    }

    @Override
    public Operation execute(Operation.Execute it) {
        return it;
    }

    @Override
    public Operation bulkInsert(Operation.BulkInsert it) {
        return new Operation.BulkInsert(table(it.table()), spelling.columns(it.table(), it.columns()), it.rows());
    }

    @Override
    public Operation backfill(Operation.Backfill it) {
        return new Operation.Backfill(table(it.table()), it.set(), it.where(), it.batchSize());
    }

    @Override
    public Operation run(Operation.Run it) {
        return it;
    }

    @Override
    public Operation require(Operation.Require it) {
        return it;
    }

    @Override
    public Operation onDatabase(Operation.OnDatabase it) {
        return it;
    }

    private ObjectName table(ObjectName name) {
        return spelling.object(name);
    }

    private String column(ObjectName table, String name) {
        return spelling.column(table, name);
    }
}
