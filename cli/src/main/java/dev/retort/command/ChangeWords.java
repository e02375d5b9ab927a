// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Unique;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts one operation into a few words. */
final class ChangeWords implements Operation.Visitor<Change> {

    private final Schema before;

    ChangeWords(Schema before) {
        this.before = before;
    }

    @Override
    public Change createSchema(Operation.CreateSchema operation) {
        return change("createSchema", null, operation.name(), null);
    }

    @Override
    public Change dropSchema(Operation.DropSchema operation) {
        return change("dropSchema", null, operation.name(), null);
    }

    @Override
    public Change createTable(Operation.CreateTable operation) {
        return change(
                "createTable",
                operation.table().name(),
                null,
                list(List.copyOf(operation.table().columns().keySet())));
    }

    @Override
    public Change dropTable(Operation.DropTable operation) {
        return change("dropTable", operation.table(), null, null);
    }

    @Override
    public Change renameTable(Operation.RenameTable operation) {
        return change("renameTable", operation.table(), null, "to " + operation.to());
    }

    @Override
    public Change commentOnTable(Operation.CommentOnTable operation) {
        String comment = operation.comment();
        return change("commentOnTable", operation.table(), null, comment == null ? "no comment" : "'" + comment + "'");
    }

    @Override
    public Change addColumn(Operation.AddColumn operation) {
        String fill = operation.fill() == null ? "" : ", existing rows get " + operation.fill();
        return change(
                "addColumn", operation.table(), operation.column().name(), ColumnWords.of(operation.column()) + fill);
    }

    @Override
    public Change dropColumn(Operation.DropColumn operation) {
        return change("dropColumn", operation.table(), operation.column(), null);
    }

    @Override
    public Change renameColumn(Operation.RenameColumn operation) {
        return change("renameColumn", operation.table(), operation.column(), "to " + operation.to());
    }

    @Override
    public Change alterColumn(Operation.AlterColumn operation) {
        return change(
                "alterColumn",
                operation.table(),
                operation.column(),
                ColumnWords.of(
                        operation.changes(),
                        before.table(operation.table())
                                .flatMap(table -> table.column(operation.column()))
                                .orElse(null)));
    }

    @Override
    public Change addPrimaryKey(Operation.AddPrimaryKey operation) {
        PrimaryKey key = operation.key();
        return change("addPrimaryKey", operation.table(), key.name(), list(key.columns()));
    }

    @Override
    public Change dropPrimaryKey(Operation.DropPrimaryKey operation) {
        return change("dropPrimaryKey", operation.table(), null, null);
    }

    @Override
    public Change addUnique(Operation.AddUnique operation) {
        Unique unique = operation.unique();
        return change("addUnique", operation.table(), unique.name(), list(unique.columns()));
    }

    @Override
    public Change dropUnique(Operation.DropUnique operation) {
        return change("dropUnique", operation.table(), operation.name(), listOrNull(operation.columns()));
    }

    @Override
    public Change addForeignKey(Operation.AddForeignKey operation) {
        return change("addForeignKey", operation.table(), operation.key().name(), words(operation.key()));
    }

    @Override
    public Change dropForeignKey(Operation.DropForeignKey operation) {
        return change("dropForeignKey", operation.table(), operation.name(), listOrNull(operation.columns()));
    }

    @Override
    public Change addCheck(Operation.AddCheck operation) {
        Check check = operation.check();
        return change("addCheck", operation.table(), check.name(), check.expression());
    }

    @Override
    public Change dropCheck(Operation.DropCheck operation) {
        return change("dropCheck", operation.table(), operation.name(), operation.expression());
    }

    @Override
    public Change renameConstraint(Operation.RenameConstraint operation) {
        return change("renameConstraint", operation.table(), operation.name(), "to " + operation.to());
    }

    @Override
    public Change createIndex(Operation.CreateIndex operation) {
        Index index = operation.index();
        String detail = index.parts().stream().map(ColumnWords::of).collect(Collectors.joining(", ", "(", ")"))
                + (index.isUnique() ? " unique" : "")
                + (index.method() == null ? "" : " using " + index.method())
                + (index.include().isEmpty() ? "" : " include " + list(index.include()))
                + (index.where() == null ? "" : " where " + index.where())
                + (operation.concurrently() ? " concurrently" : "");
        return change("createIndex", operation.table(), index.name(), detail);
    }

    @Override
    public Change dropIndex(Operation.DropIndex operation) {
        return change(
                "dropIndex", operation.table(), operation.name(), operation.concurrently() ? "concurrently" : null);
    }

    @Override
    public Change renameIndex(Operation.RenameIndex operation) {
        return change("renameIndex", operation.table(), operation.name(), "to " + operation.to());
    }

    @Override
    public Change createSequence(Operation.CreateSequence operation) {
        Sequence sequence = operation.sequence();
        return change("createSequence", null, sequence.name().toString(), words(sequence));
    }

    @Override
    public Change alterSequence(Operation.AlterSequence operation) {
        Sequence sequence = operation.sequence();
        String renamed = sequence.name().equals(operation.name()) ? "" : "to " + sequence.name() + " ";
        return change("alterSequence", null, operation.name().toString(), renamed + words(sequence));
    }

    @Override
    public Change dropSequence(Operation.DropSequence operation) {
        return change("dropSequence", null, operation.name().toString(), null);
    }

    @Override
    public Change createEnum(Operation.CreateEnum operation) {
        EnumType type = operation.type();
        return change("createEnum", null, type.name().toString(), list(type.values()));
    }

    @Override
    public Change alterEnum(Operation.AlterEnum operation) {
        return change(
                "alterEnum",
                null,
                operation.name().toString(),
                list(operation.type().values()));
    }

    @Override
    public Change dropEnum(Operation.DropEnum operation) {
        return change("dropEnum", null, operation.name().toString(), null);
    }

    @Override
    public Change execute(Operation.Execute operation) {
        return change("execute", null, null, operation.sql().strip());
    }

    @Override
    public Change bulkInsert(Operation.BulkInsert operation) {
        return change(
                "bulkInsert", operation.table(), null, counted(operation.rows().size(), "row"));
    }

    @Override
    public Change backfill(Operation.Backfill operation) {
        return change(
                "backfill",
                operation.table(),
                null,
                operation.set() + (operation.where() == null ? "" : " where " + operation.where()));
    }

    @Override
    public Change run(Operation.Run operation) {
        return change("run", null, null, operation.description());
    }

    @Override
    public Change require(Operation.Require operation) {
        return change("require", null, null, operation.reason());
    }

    @Override
    public Change onDatabase(Operation.OnDatabase operation) {
        return change(
                "on",
                null,
                String.join(", ", operation.databases()),
                counted(operation.operations().size(), "operation"));
    }

    private static String words(ForeignKey key) {
        return list(key.columns()) + " references " + key.references() + " " + list(key.referencedColumns())
                + (key.onDelete() == ReferentialAction.NO_ACTION ? "" : " on delete " + lower(key.onDelete()))
                + (key.onUpdate() == ReferentialAction.NO_ACTION ? "" : " on update " + lower(key.onUpdate()))
                + (key.deferral() == Deferral.NOT_DEFERRABLE ? "" : " " + lower(key.deferral()));
    }

    private static String words(Sequence sequence) {
        return "start " + sequence.start() + " increment " + sequence.increment();
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String list(List<String> names) {
        return "(" + String.join(", ", names) + ")";
    }

    private static @Nullable String listOrNull(List<String> names) {
        return names.isEmpty() ? null : list(names);
    }

    private static Change change(
            String op, @Nullable ObjectName table, @Nullable String name, @Nullable String detail) {
        return new Change(op, table == null ? null : table.toString(), name, detail, false);
    }
}
