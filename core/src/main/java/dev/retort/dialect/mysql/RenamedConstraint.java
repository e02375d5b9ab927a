// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.Naming;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** MySQL renames unique keys only; other constraints are dropped and added again, in one statement. */
final class RenamedConstraint {

    private final Naming naming;
    private final Definitions definitions;
    private final CheckClauses checks;
    private final Operation.RenameConstraint operation;

    RenamedConstraint(
            Naming naming, Definitions definitions, CheckClauses checks, Operation.RenameConstraint operation) {
        this.naming = naming;
        this.definitions = definitions;
        this.checks = checks;
        this.operation = operation;
    }

    /** Whether a unique key of this table is meant. */
    boolean isUnique(Table table) {
        return table.uniques().stream().anyMatch(each -> isMeant(each.name()));
    }

    /** What renames an index. */
    String indexAction() {
        return "rename index " + naming.quote(operation.name()) + " to " + naming.quote(operation.to());
    }

    /**
     * What renames another constraint.
     *
     * @param now the table after it
     * @param hasIndex whether a foreign key has an index of its own name
     */
    List<String> actions(Table table, Table now, Predicate<ForeignKey> hasIndex) {
        Optional<Check> check =
                table.checks().stream().filter(each -> isMeant(each.name())).findFirst();
        return check.isPresent()
                ? List.of(
                        checks.drop(Optional.of(table), operation.name()),
                        checks.addition(now, check.get().named(operation.to())))
                : foreignKey(table, hasIndex);
    }

    private List<String> foreignKey(Table table, Predicate<ForeignKey> hasIndex) {
        ForeignKey key = table.foreignKeys().stream()
                .filter(each -> isMeant(each.name()))
                .findFirst()
                .orElseThrow(this::unknown);
        List<String> actions = new ArrayList<>(List.of("drop foreign key " + naming.quote(operation.name())));
        if (hasIndex.test(key)) {
            actions.add(indexAction());
        }
        actions.add("add " + definitions.foreignKey(key.named(operation.to())));
        return actions;
    }

    private boolean isMeant(@Nullable String name) {
        return name != null && naming.key(name).equals(naming.key(operation.name()));
    }

    IllegalArgumentException unknown() {
        return new IllegalArgumentException("constraint " + operation.name() + " of " + operation.table()
                + " cannot be renamed: no migration tells how it is defined");
    }
}
