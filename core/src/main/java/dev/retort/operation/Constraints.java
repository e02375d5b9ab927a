// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

import dev.retort.schema.Check;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds, adds and takes away constraints and indexes of a table. What is missing or there twice is an illegal argument. */
final class Constraints {

    private Constraints() {}

    static Table add(Table table, Operation.AddUnique operation) {
        refuseTwice(table, operation.unique().name());
        refuseUnnamedTwice(table, table.uniques(), Unique::name, Unique::columns, operation.unique());
        return table.withUniques(plus(table.uniques(), operation.unique()));
    }

    static Table add(Table table, Operation.AddForeignKey operation) {
        refuseTwice(table, operation.key().name());
        refuseUnnamedTwice(table, table.foreignKeys(), ForeignKey::name, ForeignKey::columns, operation.key());
        return table.withForeignKeys(plus(table.foreignKeys(), operation.key()));
    }

    static Table add(Table table, Operation.AddCheck operation) {
        refuseTwice(table, operation.check().name());
        refuseUnnamedTwice(table, table.checks(), Check::name, Check::expression, operation.check());
        return table.withChecks(plus(table.checks(), operation.check()));
    }

    static Table add(Table table, Operation.CreateIndex operation) {
        String name = operation.index().name();
        if (name != null && table.indexes().stream().anyMatch(index -> name.equals(index.name()))) {
            throw new IllegalArgumentException("index " + name + " exists on table " + table.name());
        }
        return table.withIndexes(plus(table.indexes(), operation.index()));
    }

    static Table without(Table table, Operation.DropUnique operation) {
        return table.withUniques(minus(table.uniques(), unique(table, operation)));
    }

    static Table without(Table table, Operation.DropForeignKey operation) {
        return table.withForeignKeys(minus(table.foreignKeys(), foreignKey(table, operation)));
    }

    static Table without(Table table, Operation.DropCheck operation) {
        return table.withChecks(minus(table.checks(), check(table, operation)));
    }

    static Table without(Table table, Operation.DropIndex operation) {
        return table.withIndexes(minus(table.indexes(), index(table, operation.name())));
    }

    static Unique unique(Table table, Operation.DropUnique operation) {
        return one(
                table,
                table.uniques(),
                unique -> operation.name() == null
                        ? unique.name() == null && unique.columns().equals(operation.columns())
                        : operation.name().equals(unique.name()),
                "unique constraint " + (operation.name() == null ? operation.columns() : operation.name()));
    }

    static ForeignKey foreignKey(Table table, Operation.DropForeignKey operation) {
        return one(
                table,
                table.foreignKeys(),
                key -> operation.name() == null
                        ? key.name() == null && key.columns().equals(operation.columns())
                        : operation.name().equals(key.name()),
                "foreign key " + (operation.name() == null ? operation.columns() : operation.name()));
    }

    static Check check(Table table, Operation.DropCheck operation) {
        return one(
                table,
                table.checks(),
                check -> operation.name() == null
                        ? check.name() == null && check.expression().equals(operation.expression())
                        : operation.name().equals(check.name()),
                "check " + (operation.name() == null ? operation.expression() : operation.name()));
    }

    static Index index(Table table, String name) {
        return one(table, table.indexes(), index -> name.equals(index.name()), "index " + name);
    }

    static Table renamed(Table table, Operation.RenameIndex operation) {
        Index index = index(table, operation.name());
        return table.withIndexes(swapped(table.indexes(), index, index.named(operation.to())));
    }

    static Table renamed(Table table, Operation.RenameConstraint operation) {
        String from = operation.name();
        PrimaryKey key = table.primaryKey();
        if (key != null && from.equals(key.name())) {
            return table.withPrimaryKey(key.named(operation.to()));
        }
        Table renamed = table.withUniques(table.uniques().stream()
                        .map(unique -> from.equals(unique.name()) ? unique.named(operation.to()) : unique)
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(fk -> from.equals(fk.name()) ? fk.named(operation.to()) : fk)
                        .toList())
                .withChecks(table.checks().stream()
                        .map(check -> from.equals(check.name()) ? check.named(operation.to()) : check)
                        .toList());
        if (renamed.equals(table)) {
            throw new IllegalArgumentException("no constraint " + from + " on table " + table.name());
        }
        return renamed;
    }

    private static void refuseTwice(Table table, @Nullable String name) {
        boolean taken = name != null
                && (table.uniques().stream().anyMatch(unique -> name.equals(unique.name()))
                        || table.foreignKeys().stream().anyMatch(key -> name.equals(key.name()))
                        || table.checks().stream().anyMatch(check -> name.equals(check.name())));
        if (taken) {
            throw new IllegalArgumentException("constraint " + name + " exists on table " + table.name());
        }
    }

    private static <T> void refuseUnnamedTwice(
            Table table, Collection<T> all, Function<T, @Nullable String> name, Function<T, Object> identity, T more) {
        boolean taken = name.apply(more) == null
                && all.stream()
                        .filter(element -> name.apply(element) == null)
                        .anyMatch(element -> identity.apply(element).equals(identity.apply(more)));
        if (taken) {
            throw new IllegalArgumentException("table " + table.name() + " has a constraint without a name on "
                    + identity.apply(more) + ", and could not tell a second one from it");
        }
    }

    private static <T> T one(Table table, Collection<T> all, Predicate<T> wanted, String what) {
        List<T> found = all.stream().filter(wanted).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    (found.isEmpty() ? "no " : "several of ") + what + " on table " + table.name());
        }
        return found.get(0);
    }

    private static <T> List<T> plus(Collection<T> all, T more) {
        List<T> copy = new ArrayList<>(all);
        copy.add(more);
        return copy;
    }

    private static <T> List<T> minus(Collection<T> all, T less) {
        return all.stream().filter(element -> !Objects.equals(element, less)).toList();
    }

    private static <T> List<T> swapped(Collection<T> all, T old, T fresh) {
        return all.stream()
                .map(element -> element.equals(old) ? fresh : element)
                .toList();
    }
}
