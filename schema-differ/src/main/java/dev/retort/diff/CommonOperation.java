// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Canonical;
import dev.retort.dialect.Dialect;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for one operation that means to several databases what each of them was to be told, of which each lane has one. */
final class CommonOperation {

    private final List<PortableChanges.Lane> lanes;

    CommonOperation(List<PortableChanges.Lane> lanes) {
        this.lanes = lanes;
    }

    Optional<Operation> find() {
        List<Operation> operations =
                lanes.stream().map(lane -> lane.operations().get(0)).toList();
        Operation first = operations.get(0);
        if (operations.stream().allMatch(first::equals)) {
            return Optional.of(first);
        } else if (first instanceof Operation.CreateTable) {
            return table(operations.stream()
                            .map(operation -> ((Operation.CreateTable) operation).table())
                            .toList())
                    .map(Operation.CreateTable::new);
        } else if (first instanceof Operation.AddColumn addition) {
            return added(addition, operations);
        } else if (first instanceof Operation.AlterColumn alteration) {
            return altered(alteration, operations);
        } else if (first instanceof Operation.CreateSequence) {
            return sequence(operations.stream()
                            .map(operation -> ((Operation.CreateSequence) operation).sequence())
                            .toList())
                    .map(Operation.CreateSequence::new);
        } else if (first instanceof Operation.AlterSequence alteration) {
            return sequence(operations.stream()
                            .map(operation -> ((Operation.AlterSequence) operation).sequence())
                            .toList())
                    .map(sequence -> new Operation.AlterSequence(alteration.name(), sequence));
        }
        return Optional.empty();
    }

    /** One sequence that each database takes for its own one, and that begins where its own one does. */
    private Optional<Sequence> sequence(List<Sequence> sequences) {
        return sequences.stream()
                .filter(candidate -> IntStream.range(0, sequences.size()).allMatch(i -> {
                    Canonical canonical = lanes.get(i).dialect().canonical();
                    Sequence own = sequences.get(i);
                    return candidate.start() == own.start()
                            && canonical.of(candidate).equals(canonical.of(own));
                }))
                .findFirst();
    }

    private Optional<Operation> added(Operation.AddColumn first, List<Operation> operations) {
        List<Operation.AddColumn> additions =
                operations.stream().map(Operation.AddColumn.class::cast).toList();
        return additions.stream().allMatch(it -> Objects.equals(it.fill(), first.fill()))
                ? column(additions.stream().map(Operation.AddColumn::column).toList())
                        .map(column -> new Operation.AddColumn(first.table(), column, first.fill()))
                : Optional.empty();
    }

    /** Another type or default is as good as the column that has it. */
    private Optional<Operation> altered(Operation.AlterColumn first, List<Operation> operations) {
        List<List<ColumnChange>> changes = operations.stream()
                .map(operation -> ((Operation.AlterColumn) operation).changes())
                .toList();
        List<ColumnChange> common = new ArrayList<>();
        for (int i = 0; i < first.changes().size(); i++) {
            int at = i;
            if (!changes.stream()
                    .allMatch(list -> list.size() == first.changes().size())) {
                return Optional.empty();
            }
            Optional<ColumnChange> change =
                    change(changes.stream().map(list -> list.get(at)).toList());
            if (change.isEmpty()) {
                return Optional.empty();
            }
            common.add(change.get());
        }
        return Optional.of(new Operation.AlterColumn(first.table(), first.column(), common));
    }

    private Optional<ColumnChange> change(List<ColumnChange> changes) {
        ColumnChange first = changes.get(0);
        if (changes.stream().allMatch(first::equals)) {
            return Optional.of(first);
        }
        boolean types =
                changes.stream().allMatch(change -> change instanceof ColumnChange.SetType it && it.using() == null);
        return types
                ? column(changes.stream()
                                .map(change -> Column.column("c", ((ColumnChange.SetType) change).type()))
                                .toList())
                        .map(column -> new ColumnChange.SetType(column.type(), null))
                : Optional.empty();
    }

    private Optional<Column> column(List<Column> columns) {
        Column first = columns.get(0);
        return table(columns.stream()
                        .map(column -> Table.of("t", column.withName(first.name())))
                        .toList())
                .map(table -> table.columns().values().iterator().next());
    }

    /** One table that each database takes for its own one. */
    private Optional<Table> table(List<Table> tables) {
        List<Table> meant = meant(tables);
        List<Column> columns = new ArrayList<>();
        for (Column column : tables.get(0).columns().values()) {
            Optional<Column> common = common(column.name(), tables, meant);
            if (common.isEmpty()) {
                return Optional.empty();
            }
            columns.add(common.get());
        }
        return tables.stream()
                .map(table -> table.withColumns(columns))
                .filter(candidate ->
                        meant(tables.stream().map(any -> candidate).toList()).equals(meant))
                .findFirst();
    }

    /** Each table as its own database understands it. */
    private List<Table> meant(List<Table> tables) {
        List<Table> meant = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            Dialect dialect = lanes.get(i).dialect();
            Canonical canonical = dialect.canonical();
            meant.add(canonical.of(tables.get(i)));
        }
        return meant;
    }

    private Optional<Column> common(String name, List<Table> tables, List<Table> meant) {
        List<Column> columns = new ArrayList<>();
        for (Table table : tables) {
            Column column = table.columns().get(name);
            if (column == null) {
                return Optional.empty();
            }
            columns.add(column);
        }
        return candidates(columns)
                .filter(candidate -> meant(tables.stream()
                                .map(table -> with(candidate, table))
                                .toList())
                        .equals(meant))
                .findFirst();
    }

    /** The columns themselves; then mixtures of their types, defaults and comments. */
    private static Stream<Column> candidates(List<Column> columns) {
        Stream<Column> mixed = columns.stream()
                .flatMap(column -> columns.stream().map(other -> column.withType(other.type())))
                .flatMap(column -> columns.stream().map(other -> column.withDefault(other.defaultValue())))
                .flatMap(column -> columns.stream().map(other -> column.withComment(other.comment())));
        return Stream.concat(columns.stream(), mixed);
    }

    private static Table with(Column replacement, Table table) {
        UnaryOperator<Column> replaced = column -> column.name().equals(replacement.name()) ? replacement : column;
        return table.withColumns(table.columns().values().stream().map(replaced).toList());
    }
}
