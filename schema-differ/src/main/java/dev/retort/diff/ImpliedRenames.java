// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Canonical;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.EnumType;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sequences and enum types of which only the name differs. A sequence that is dropped and made anew gives out numbers that rows
 * have already, so it is renamed: with its table, or where no table goes or comes and nothing else could be meant. An enum type is
 * renamed where a column that stays has the one type and is to have the other.
 */
final class ImpliedRenames {

    private final Canonical canonical;
    private final DiffOptions options;
    private final Schema live;
    private final Schema target;
    private final List<Sequence> going;
    private final List<Sequence> coming;

    /** After what a person said was renamed. */
    ImpliedRenames(Canonical canonical, DiffOptions options, Schema live, Schema target) {
        this.canonical = canonical;
        this.options = options;
        this.live = live;
        this.target = target;
        this.going = live.sequences().values().stream()
                .filter(old -> target.sequence(old.name()).isEmpty())
                .filter(old -> options.mayDrop().test(old.name()))
                .toList();
        this.coming = target.sequences().values().stream()
                .filter(sequence -> live.sequence(sequence.name()).isEmpty())
                .toList();
    }

    ChangeSet find() {
        List<Operation> operations = new ArrayList<>();
        live.enums().values().stream()
                .filter(old -> target.enumType(old.name()).isEmpty())
                .filter(old -> options.mayDrop().test(old.name()))
                .forEach(old ->
                        renamed(old).ifPresent(type -> operations.add(new Operation.AlterEnum(old.name(), type))));
        going.forEach(old -> renamed(old)
                .ifPresent(sequence ->
                        operations.add(new Operation.AlterSequence(old.name(), old.named(sequence.name())))));
        return new ChangeSet(operations);
    }

    private Optional<EnumType> renamed(EnumType old) {
        return only(target.enums().values().stream()
                .filter(type -> live.enumType(type.name()).isEmpty())
                .filter(type -> Objects.equals(type.name().schema(), old.name().schema()))
                .filter(type -> type.values().equals(old.values()) && isTakenOver(old.name(), type.name())));
    }

    /** Whether a column that stays has the one type and is to have the other, and none has the one and is to have a third. */
    private boolean isTakenOver(ObjectName old, ObjectName now) {
        Set<Boolean> takenOver = live.tables().values().stream()
                .flatMap(table -> table.columns().values().stream()
                        .filter(column -> isOf(column.type(), old))
                        .flatMap(column -> wanted(table, column).stream())
                        .map(column -> isOf(column.type(), now)))
                .collect(Collectors.toSet());
        return takenOver.equals(Set.of(true));
    }

    private Optional<Column> wanted(Table table, Column column) {
        return target.table(table.name()).flatMap(other -> other.column(column.name()));
    }

    private static boolean isOf(DataType type, ObjectName name) {
        return type instanceof DataType.Array array
                ? isOf(array.element(), name)
                : type instanceof DataType.EnumReference reference
                        && reference.name().equals(name);
    }

    private Optional<Sequence> renamed(Sequence old) {
        Predicate<Sequence> alike = other -> isAlike(old, other);
        Optional<Sequence> withItsTable =
                only(coming.stream().filter(alike).filter(sequence -> followsATable(old.name(), sequence.name())));
        boolean alone = sameTables() && going.stream().filter(alike).count() == 1;
        return withItsTable.isEmpty() && alone ? only(coming.stream().filter(alike)) : withItsTable;
    }

    private boolean isAlike(Sequence one, Sequence other) {
        Sequence named = one.named(other.name()).ownedBy(null);
        return Objects.equals(one.name().schema(), other.name().schema())
                && canonical.of(named).equals(canonical.of(other.ownedBy(null)));
    }

    /** Whether the names are those of a table and of what it was renamed to, followed by the same letters. */
    private boolean followsATable(ObjectName old, ObjectName now) {
        return options.renames().tables().stream().anyMatch(rename -> {
            String before = Names.text(old.name());
            String table = Names.text(rename.table().name());
            return before.startsWith(table)
                    && Names.text(now.name()).equals(Names.text(rename.to()) + before.substring(table.length()));
        });
    }

    private boolean sameTables() {
        Set<ObjectName> ours = live.tables().keySet().stream()
                .filter(options.mayDrop().or(name -> target.table(name).isPresent()))
                .collect(Collectors.toSet());
        return ours.equals(target.tables().keySet());
    }

    private static <T> Optional<T> only(Stream<T> candidates) {
        List<T> found = candidates.limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
