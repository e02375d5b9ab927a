// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import dev.retort.arbitrary.ChangeArbitraries.Wish;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The operation that comes next to a wish, given what a schema has, and another one for new things to come from. */
final class WishedOperation {

    static final int KINDS = 30;

    private final Schema schema;
    private final Schema other;
    private final Wish wish;

    WishedOperation(Schema schema, Schema other, Wish wish) {
        this.schema = schema;
        this.other = other;
        this.wish = wish;
    }

    Optional<Operation> operation() {
        int kind = wish.kind();
        if (kind < 10) {
            return ofTable(kind);
        } else if (kind < 20) {
            return ofConstraint(kind - 10);
        }
        return ofObject(kind - 20);
    }

    private Optional<Operation> ofTable(int kind) {
        return switch (kind) {
            case 0, 1 -> Optional.of(new Operation.CreateTable(otherTable().withIndexes(List.of())));
            case 2 -> table(table -> new Operation.DropTable(table.name()));
            case 3 -> table(table -> new Operation.RenameTable(table.name(), "renamed_" + wish.second()));
            case 4 -> table(table -> new Operation.CommentOnTable(table.name(), wish.second() > 9 ? "new" : null));
            case 5 -> table(table -> new Operation.AddColumn(table.name(), wish.column(), null));
            case 6 -> column((table, column) -> new Operation.DropColumn(table.name(), column));
            case 7 ->
                column((table, column) -> new Operation.RenameColumn(table.name(), column, "renamed_" + wish.second()));
            case 8 -> column((table, column) -> new Operation.AlterColumn(table.name(), column, wish.changes()));
            default -> Optional.of(new Operation.Execute("select 1", "select 2"));
        };
    }

    private Optional<Operation> ofConstraint(int kind) {
        return switch (kind) {
            case 0 -> table(table -> new Operation.DropPrimaryKey(table.name()));
            case 1 -> fresh(source -> Optional.ofNullable(source.primaryKey()), Operation.AddPrimaryKey::new);
            case 2 -> fresh(source -> some(source.uniques()), Operation.AddUnique::new);
            case 3 ->
                old(
                        Table::uniques,
                        (table, unique) -> new Operation.DropUnique(
                                table, unique.name(), unique.name() == null ? unique.columns() : List.of()));
            case 4 -> fresh(source -> some(source.foreignKeys()), Operation.AddForeignKey::new);
            case 5 ->
                old(
                        Table::foreignKeys,
                        (table, key) -> new Operation.DropForeignKey(
                                table, key.name(), key.name() == null ? key.columns() : List.of()));
            case 6 -> fresh(source -> some(source.checks()), Operation.AddCheck::new);
            case 7 ->
                old(
                        Table::checks,
                        (table, check) -> new Operation.DropCheck(
                                table, check.name(), check.name() == null ? check.expression() : null));
            case 8 -> renamed("ck", Table::checks, Check::name);
            default ->
                wish.second() > 9
                        ? renamed("uq", Table::uniques, Unique::name)
                        : renamed("fk", Table::foreignKeys, ForeignKey::name);
        };
    }

    private Optional<Operation> ofObject(int kind) {
        ObjectName renamed = ObjectName.of("renamed_" + wish.second());
        return switch (kind) {
            case 0 ->
                fresh(
                        other -> some(other.indexes()),
                        (table, index) -> new Operation.CreateIndex(table, index, wish.second() > 9));
            case 1 -> old(Table::indexes, (table, index) -> new Operation.DropIndex(table, index.name(), false));
            case 2 ->
                old(
                        Table::indexes,
                        (table, index) -> new Operation.RenameIndex(table, index.name(), "renamed_" + wish.second()));
            case 3 -> some(other.sequences().values()).map(Operation.CreateSequence::new);
            case 4 ->
                some(schema.sequences().values())
                        .map(old -> new Operation.AlterSequence(old.name(), changed(old, renamed)));
            case 5 -> some(schema.sequences().keySet()).map(Operation.DropSequence::new);
            case 6 -> some(other.enums().values()).map(Operation.CreateEnum::new);
            case 7 ->
                some(schema.enums().values())
                        .map(old -> new Operation.AlterEnum(old.name(), old.withValues(List.of("NEW", "OTHER"))));
            case 8 -> Optional.of(new Operation.CreateSchema("renamed_" + wish.second()));
            default -> Optional.of(new Operation.Require("select 1 where false", "never"));
        };
    }

    private Sequence changed(Sequence old, ObjectName other) {
        return wish.second() > 9 ? old.named(other) : old.incrementBy(7);
    }

    private Table otherTable() {
        return List.copyOf(other.tables().values())
                .get(wish.first() % other.tables().size());
    }

    private Optional<Operation> table(Function<Table, Operation> made) {
        return chosen(schema.tables().values(), wish.first()).map(made);
    }

    private Optional<Operation> column(BiFunction<Table, String, Operation> made) {
        return chosen(schema.tables().values(), wish.first())
                .flatMap(table -> some(table.columns().keySet()).map(name -> made.apply(table, name)));
    }

    private <T> Optional<Operation> fresh(
            Function<Table, Optional<T>> element, BiFunction<ObjectName, T, Operation> made) {
        return chosen(schema.tables().values(), wish.first())
                .flatMap(table -> element.apply(otherTable()).map(it -> made.apply(table.name(), it)));
    }

    private <T> Optional<Operation> old(
            Function<Table, Collection<T>> elements, BiFunction<ObjectName, T, Operation> made) {
        return chosen(schema.tables().values(), wish.first())
                .flatMap(table -> some(elements.apply(table)).map(it -> made.apply(table.name(), it)));
    }

    /** Constraints of a table are called differently, of whatever kind they are. */
    private <T> Optional<Operation> renamed(
            String kind, Function<Table, Collection<T>> elements, Function<T, String> name) {
        return chosen(schema.tables().values(), wish.first()).flatMap(table -> some(elements.apply(table).stream()
                        .filter(it -> name.apply(it) != null)
                        .toList())
                .map(it -> new Operation.RenameConstraint(
                        table.name(), name.apply(it), "renamed_" + kind + wish.second())));
    }

    private <T> Optional<T> some(Collection<T> all) {
        return chosen(all, wish.second());
    }

    private static <T> Optional<T> chosen(Collection<T> all, int choice) {
        return all.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(all).get(choice % all.size()));
    }
}
