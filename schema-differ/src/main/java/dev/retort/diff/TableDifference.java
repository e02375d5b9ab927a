// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Ability;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations that turn one table into another that differs, in groups for the order of the whole. */
final class TableDifference {

    private final Table from;
    private final Table to;
    private final Map<String, String> fills;
    private final Changed<Unique> uniques;
    private final Changed<ForeignKey> foreignKeys;
    private final Changed<Check> checks;
    private final Changed<Index> indexes;

    TableDifference(Table from, Table to, Map<String, String> fills, Set<Ability> abilities) {
        this.from = from;
        this.to = to;
        this.fills = fills;
        Set<String> taken = TableNames.of(from);
        this.uniques = Changed.of(
                from.uniques(), to.uniques(), taken, it -> Optional.ofNullable(it.name()), it -> it.named(null));
        this.foreignKeys = Changed.of(
                from.foreignKeys(),
                to.foreignKeys(),
                taken,
                it -> Optional.ofNullable(it.name()),
                it -> it.named(null));
        this.checks = Changed.of(
                from.checks(), to.checks(), taken, it -> Optional.ofNullable(it.name()), it -> it.named(null));
        boolean renamesIndexes = abilities.contains(Ability.RENAMED_INDEXES);
        this.indexes = Changed.of(
                from.indexes(),
                to.indexes(),
                taken,
                it -> renamesIndexes ? Optional.ofNullable(it.name()) : Optional.empty(),
                it -> it.named(null));
    }

    ObjectName name() {
        return to.name();
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

    /** Columns that come, change and go; computed ones come last and go first, since they stand on others. */
    List<Operation> changes() {
        List<Operation> operations = new ArrayList<>();
        addColumns(operations, false);
        for (Column column : to.columns().values()) {
            Column old = from.columns().get(column.name());
            if (old != null && !old.equals(column)) {
                operations.add(new Operation.AlterColumn(name(), column.name(), ColumnChanges.between(old, column)));
            }
        }
        addColumns(operations, true);
        dropColumns(operations, true);
        dropColumns(operations, false);
        if (!Objects.equals(from.comment(), to.comment())) {
            operations.add(new Operation.CommentOnTable(name(), to.comment()));
        }
        return operations;
    }

    private void addColumns(List<Operation> operations, boolean computed) {
        to.columns().values().stream()
                .filter(column -> from.column(column.name()).isEmpty())
                .filter(column -> computed == (column.generated() != null))
                .forEach(column -> operations.add(
                        new Operation.AddColumn(name(), column, fills.get(name() + "." + column.name()))));
    }

    private void dropColumns(List<Operation> operations, boolean computed) {
        from.columns().values().stream()
                .filter(column -> to.column(column.name()).isEmpty())
                .filter(column -> computed == (column.generated() != null))
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
        return !Objects.equals(from.primaryKey(), to.primaryKey()) && !keyIsRenamed();
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
