// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Ability;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations that turn one table into another that differs, in groups for the order of the whole. */
final class TableDifference {

    private final Table from;
    private final Table to;
    private final Map<String, String> fills;
    private final ComputedColumns computed;
    private final Set<String> anew;
    private final Set<Object> groundless;
    private final Changed<Unique> uniques;
    private final Changed<ForeignKey> foreignKeys;
    private final Changed<Check> checks;
    private final Changed<Index> indexes;

    TableDifference(Table from, Table to, Map<String, String> fills, Set<Ability> abilities) {
        this.from = from;
        this.to = to;
        this.fills = fills;
        this.computed = new ComputedColumns(from, to);
        this.anew = computed.anew();
        this.groundless = new HashSet<>(ComputedColumns.standingOn(anew, from));
        groundless.addAll(ComputedColumns.standingOn(anew, to));
        this.uniques = changed(from.uniques(), to.uniques(), Unique::name, it -> it.named(null));
        this.foreignKeys = changed(from.foreignKeys(), to.foreignKeys(), ForeignKey::name, it -> it.named(null));
        this.checks = changed(from.checks(), to.checks(), Check::name, it -> it.named(null));
        boolean renamesIndexes = abilities.contains(Ability.RENAMED_INDEXES);
        this.indexes =
                changed(from.indexes(), to.indexes(), it -> renamesIndexes ? it.name() : null, it -> it.named(null));
    }

    private <T> Changed<T> changed(
            Set<T> before, Set<T> after, Function<T, @Nullable String> name, UnaryOperator<T> withoutName) {
        return Changed.of(
                before,
                after,
                TableNames.of(from),
                it -> Optional.ofNullable(name.apply(it)),
                withoutName,
                groundless::contains);
    }

    ObjectName name() {
        return to.name();
    }

    /** The names that the sequences usually have behind columns that cease to count. */
    Stream<String> usualSequences() {
        return from.columns().values().stream()
                .filter(column -> column.identity() != null)
                .map(Column::name)
                .filter(name ->
                        to.columns().get(name) == null || to.columns().get(name).identity() == null)
                .map(name -> Names.text(from.name().name()) + "_" + Names.text(name) + "_seq");
    }

    List<Operation> foreignKeysThatGo() {
        return foreignKeys.gone().stream().map(key -> drop(name(), key)).toList();
    }

    List<Operation> constraintsThatGo() {
        List<Operation> operations = new ArrayList<>();
        for (Index index : indexes.gone()) {
            String indexName = Objects.requireNonNull(index.name(), "an index of a database has a name");
            operations.add(new Operation.DropIndex(name(), indexName, false));
        }
        for (Unique unique : uniques.gone()) {
            List<String> columns = unique.name() == null ? unique.columns() : List.of();
            operations.add(new Operation.DropUnique(name(), unique.name(), columns));
        }
        for (Check check : checks.gone()) {
            String expression = check.name() == null ? check.expression() : null;
            operations.add(new Operation.DropCheck(name(), check.name(), expression));
        }
        if (from.primaryKey() != null && keyChanges()) {
            operations.add(new Operation.DropPrimaryKey(name()));
        }
        return operations;
    }

    /**
     * Columns that come, change and go; computed ones come last and go first, since they stand on others, and change when they can
     * stand on what those are.
     */
    List<Operation> changes() {
        List<Operation> operations = new ArrayList<>();
        anew.forEach(column -> operations.add(new Operation.DropColumn(name(), column)));
        dropColumns(operations, true);
        addColumns(operations, false);
        alterColumns(operations, column -> isOrWasComputed(column) && !computed.waits(column));
        alterColumns(operations, column -> !isOrWasComputed(column));
        alterColumns(operations, computed::waits);
        addColumns(operations, true);
        dropColumns(operations, false);
        if (!Objects.equals(from.comment(), to.comment())) {
            operations.add(new Operation.CommentOnTable(name(), to.comment()));
        }
        return operations;
    }

    private boolean isOrWasComputed(Column column) {
        return column.generated() != null
                || from.column(column.name()).map(Column::generated).isPresent();
    }

    private void alterColumns(List<Operation> operations, Predicate<Column> which) {
        for (Column column : to.columns().values()) {
            Column old = from.columns().get(column.name());
            if (old != null && !old.equals(column) && !anew.contains(column.name()) && which.test(column)) {
                operations.add(new Operation.AlterColumn(name(), column.name(), ColumnChanges.between(old, column)));
            }
        }
    }

    private void addColumns(List<Operation> operations, boolean isComputed) {
        to.columns().values().stream()
                .filter(column -> from.column(column.name()).isEmpty() || anew.contains(column.name()))
                .filter(column -> isComputed == (column.generated() != null))
                .forEach(column -> operations.add(
                        new Operation.AddColumn(name(), column, fills.get(name() + "." + column.name()))));
    }

    private void dropColumns(List<Operation> operations, boolean isComputed) {
        from.columns().values().stream()
                .filter(column -> to.column(column.name()).isEmpty())
                .filter(column -> isComputed == (column.generated() != null))
                .forEach(column -> operations.add(new Operation.DropColumn(name(), column.name())));
    }

    List<Operation> constraintsThatCome() {
        List<Operation> operations = new ArrayList<>();
        if (to.primaryKey() != null && keyChanges()) {
            operations.add(new Operation.AddPrimaryKey(name(), to.primaryKey()));
        } else if (keyIsRenamed()) {
            operations.add(rename(keyName(from), keyName(to)));
        }
        uniques.renamed()
                .forEach(it ->
                        operations.add(rename(it.before().name(), it.after().name())));
        checks.renamed()
                .forEach(it ->
                        operations.add(rename(it.before().name(), it.after().name())));
        foreignKeys
                .renamed()
                .forEach(it ->
                        operations.add(rename(it.before().name(), it.after().name())));
        for (Changed.Renamed<Index> it : indexes.renamed()) {
            operations.add(new Operation.RenameIndex(
                    name(),
                    Objects.requireNonNull(it.before().name()),
                    Objects.requireNonNull(it.after().name())));
        }
        uniques.come().forEach(unique -> operations.add(new Operation.AddUnique(name(), unique)));
        checks.come().forEach(check -> operations.add(new Operation.AddCheck(name(), check)));
        indexes.come().forEach(index -> operations.add(new Operation.CreateIndex(name(), index, false)));
        return operations;
    }

    List<Operation> foreignKeysThatCome() {
        return foreignKeys.come().stream()
                .<Operation>map(key -> new Operation.AddForeignKey(name(), key))
                .toList();
    }

    static Operation drop(ObjectName table, ForeignKey key) {
        return new Operation.DropForeignKey(table, key.name(), key.name() == null ? key.columns() : List.of());
    }

    private Operation rename(@Nullable String before, @Nullable String after) {
        return new Operation.RenameConstraint(name(), Objects.requireNonNull(before), Objects.requireNonNull(after));
    }

    private boolean keyChanges() {
        boolean stays = Objects.equals(from.primaryKey(), to.primaryKey()) || keyIsRenamed();
        return !stays || groundless.contains(from.primaryKey());
    }

    private boolean keyIsRenamed() {
        PrimaryKey old = from.primaryKey();
        PrimaryKey key = to.primaryKey();
        return old != null
                && key != null
                && old.name() != null
                && key.name() != null
                && !old.name().equals(key.name())
                && old.columns().equals(key.columns());
    }

    private static @Nullable String keyName(Table table) {
        return table.primaryKey() == null ? null : table.primaryKey().name();
    }
}
