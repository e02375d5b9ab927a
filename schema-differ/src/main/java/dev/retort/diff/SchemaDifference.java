// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Ability;
import dev.retort.operation.Operation;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The operations that turn one schema into another that differs, in an order in which each can run: foreign keys go first and come
 * last, what stands on columns goes before they change and comes after, tables are made before those that refer to them.
 */
final class SchemaDifference {

    private final Schema from;
    private final Schema to;
    private final List<Operation> operations = new ArrayList<>();
    private final List<TableDifference> changed = new ArrayList<>();

    SchemaDifference(Schema from, Schema to, DiffOptions options, Set<Ability> abilities) {
        this.from = from;
        this.to = to;

        for (Table table : to.tables().values()) {
            Table old = from.tables().get(table.name());
            if (old != null && !old.equals(table)) {
                changed.add(new TableDifference(old, table, options.fills(), abilities));
            }
        }
    }

    List<Operation> operations() {
        createWhatTablesNeed();
        changed.forEach(table -> operations.addAll(table.foreignKeysThatGo()));
        List<ReplacedKeys.Replaced> replaced = new ReplacedKeys(from, to).find();
        replaced.forEach(it -> operations.add(TableDifference.drop(it.table(), it.key())));
        dropTables();
        changed.forEach(table -> operations.addAll(table.constraintsThatGo()));
        changeEnums();
        changed.forEach(table -> operations.addAll(table.changes()));
        createSequences(this::isTaken);
        List<Operation> lateKeys = createTables();
        changed.forEach(table -> operations.addAll(table.constraintsThatCome()));
        changed.forEach(table -> operations.addAll(table.foreignKeysThatCome()));
        replaced.forEach(it -> operations.add(new Operation.AddForeignKey(it.table(), it.key())));
        operations.addAll(lateKeys);
        changeSequences();
        dropWhatTablesNeeded();
        return operations;
    }

    private void createWhatTablesNeed() {
        to.namespaces().stream()
                .filter(name -> !from.namespaces().contains(name))
                .forEach(name -> operations.add(new Operation.CreateSchema(name)));
        to.enums().values().stream()
                .filter(type -> from.enumType(type.name()).isEmpty())
                .forEach(type -> operations.add(new Operation.CreateEnum(type)));
        createSequences(sequence -> !isTaken(sequence));
    }

    private void createSequences(Predicate<Sequence> which) {
        to.sequences().values().stream()
                .filter(sequence -> from.sequence(sequence.name()).isEmpty())
                .filter(which)
                .forEach(sequence -> operations.add(new Operation.CreateSequence(sequence.ownedBy(null))));
    }

    /** Whether the sequence has the name that the one behind a column usually has, and the column still counts. */
    private boolean isTaken(Sequence sequence) {
        String name = Names.text(sequence.name().name());
        return changed.stream()
                .filter(table ->
                        Objects.equals(table.name().schema(), sequence.name().schema()))
                .flatMap(TableDifference::usualSequences)
                .anyMatch(name::equalsIgnoreCase);
    }

    private void changeEnums() {
        for (EnumType type : to.enums().values()) {
            EnumType old = from.enums().get(type.name());
            if (old != null && !old.equals(type)) {
                operations.add(new Operation.AlterEnum(type.name(), type));
            }
        }
    }

    private void changeSequences() {
        for (Sequence sequence : to.sequences().values()) {
            Sequence old = from.sequences().get(sequence.name());
            Sequence now = old == null ? sequence.ownedBy(null) : old;
            if (!now.equals(sequence)) {
                operations.add(new Operation.AlterSequence(sequence.name(), sequence));
            }
        }
    }

    private void dropTables() {
        Set<ObjectName> going = new LinkedHashSet<>(from.tables().keySet());
        going.removeAll(to.tables().keySet());
        from.sequences().values().stream()
                .filter(sequence -> to.sequence(sequence.name()).isEmpty() && sequence.ownedBy() != null)
                .forEach(sequence ->
                        operations.add(new Operation.AlterSequence(sequence.name(), sequence.ownedBy(null))));
        TableOrder order = TableOrder.of(from.withTables(going));
        order.late().forEach((table, keys) -> keys.forEach(key -> operations.add(TableDifference.drop(table, key))));
        List<ObjectName> children = new ArrayList<>(order.tables());
        java.util.Collections.reverse(children);
        children.forEach(name -> operations.add(new Operation.DropTable(name)));
    }

    /** Creates tables with the foreign keys that can stand in the definition; gives back the others. */
    private List<Operation> createTables() {
        Set<ObjectName> coming = new LinkedHashSet<>(to.tables().keySet());
        coming.removeAll(from.tables().keySet());
        TableOrder order = TableOrder.of(to.withTables(coming));
        List<Operation> late = new ArrayList<>();
        for (ObjectName name : order.tables()) {
            Table table = to.table(name).orElseThrow();
            List<ForeignKey> inline = new ArrayList<>(table.foreignKeys());
            List<ForeignKey> postponed = order.late().getOrDefault(name, List.of());
            inline.removeAll(postponed);
            inline.removeIf(key -> isChanging(key.references()));
            table.foreignKeys().stream()
                    .filter(key -> !inline.contains(key))
                    .forEach(key -> late.add(new Operation.AddForeignKey(name, key)));
            operations.add(
                    new Operation.CreateTable(table.withIndexes(List.of()).withForeignKeys(inline)));
            for (Index index : table.indexes()) {
                operations.add(new Operation.CreateIndex(name, index, false));
            }
        }
        return late;
    }

    /** Whether a table that exists gets or loses constraints, so that what a new key refers to may not be there yet. */
    private boolean isChanging(ObjectName table) {
        return changed.stream().anyMatch(difference -> difference.name().equals(table));
    }

    private void dropWhatTablesNeeded() {
        from.sequences().values().stream()
                .filter(sequence -> to.sequence(sequence.name()).isEmpty())
                .forEach(sequence -> operations.add(new Operation.DropSequence(sequence.name())));
        from.enums().values().stream()
                .filter(type -> to.enumType(type.name()).isEmpty())
                .forEach(type -> operations.add(new Operation.DropEnum(type.name())));
        from.namespaces().stream()
                .filter(name -> !to.namespaces().contains(name))
                .forEach(name -> operations.add(new Operation.DropSchema(name)));
    }
}
