// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.Naming;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Index;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Expressions that mention a column, and hold it by its name: MySQL renames no column that one is about. */
final class RenamedColumn {

    private final Naming naming;
    private final Definitions definitions;
    private final Operation.RenameColumn operation;
    private final List<String> drops = new ArrayList<>();
    private final List<String> additions = new ArrayList<>();

    private RenamedColumn(Naming naming, Definitions definitions, Operation.RenameColumn operation) {
        this.naming = naming;
        this.definitions = definitions;
        this.operation = operation;
    }

    /** Clauses that rename the column, with those around them that free it from the expressions and bring them back. */
    static List<String> actions(
            Naming naming, Definitions definitions, Operation.RenameColumn operation, Table before, Table after) {
        RenamedColumn renamed = new RenamedColumn(naming, definitions, operation);
        before.checks().stream().filter(renamed::isAbout).forEach(check -> renamed.exchange(check, after));
        List<Index> onComputed = new ArrayList<>();
        for (Column column : before.columns().values()) {
            if (column.generated() != null
                    && renamed.mentions(column.generated().expression())) {
                onComputed.addAll(indexesOn(before, column));
                renamed.exchange(column, after);
            }
        }
        before.indexes().stream()
                .filter(index -> renamed.isAbout(index) || onComputed.contains(index))
                .forEach(index -> renamed.exchange(index, after));
        List<String> actions = new ArrayList<>(renamed.drops);
        actions.add("rename column " + naming.quote(operation.column()) + " to " + naming.quote(operation.to()));
        actions.addAll(renamed.additions);
        return actions;
    }

    private static List<Index> indexesOn(Table table, Column column) {
        return table.indexes().stream()
                .filter(index -> index.parts().stream()
                        .anyMatch(part -> !part.expression() && part.text().equals(column.name())))
                .toList();
    }

    private boolean isAbout(Check check) {
        return check.name() != null && mentions(check.expression());
    }

    private boolean isAbout(Index index) {
        return index.parts().stream().anyMatch(part -> part.expression() && mentions(part.text()));
    }

    private boolean mentions(String expression) {
        return SqlTokens.mentions(expression, operation.column());
    }

    private void exchange(Check check, Table after) {
        after.checks().stream()
                .filter(other -> other.name() != null && other.name().equals(check.name()))
                .findFirst()
                .ifPresent(other -> {
                    drops.add("drop constraint " + naming.quote(Objects.requireNonNull(check.name())));
                    additions.add("add " + definitions.check(other));
                });
    }

    private void exchange(Column computed, Table after) {
        after.column(computed.name()).ifPresent(column -> {
            drops.add("drop column " + naming.quote(computed.name()));
            additions.add("add column " + definitions.column(column, false));
        });
    }

    private void exchange(Index index, Table after) {
        after.indexes().stream()
                .filter(other -> other.name() != null && other.name().equals(index.name()))
                .findFirst()
                .ifPresent(other -> {
                    drops.add("drop index " + naming.quote(Objects.requireNonNull(index.name())));
                    additions.add("add " + definitions.index(other));
                });
    }
}
