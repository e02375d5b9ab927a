// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.Naming;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Table;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What adds and drops checks, those that stand in a column's definition together with it. */
final class CheckClauses {

    private final Naming naming;
    private final Definitions definitions;
    private final BiPredicate<Table, Check> inColumn;

    /**
     * Clauses.
     *
     * @param inColumn whether the check is part of the definition of the column of its name
     */
    CheckClauses(Naming naming, Definitions definitions, BiPredicate<Table, Check> inColumn) {
        this.naming = naming;
        this.definitions = definitions;
        this.inColumn = inColumn;
    }

    /** What adds the check, which the table has already. */
    String addition(Table table, Check check) {
        return table.columns().values().stream()
                .filter(column -> inColumn.test(table, check) && isNamed(check.name(), column.name()))
                .findFirst()
                .map(column -> "modify " + definitions.column(table, column, each -> inColumn.test(table, each)))
                .orElse("add " + definitions.check(check));
    }

    /** What drops the check of this name, from a table if one is known. */
    String drop(Optional<Table> table, String name) {
        return table.flatMap(it -> holder(it, name))
                .map(column -> "modify " + definitions.column(column, column.identity() != null))
                .orElse("drop constraint " + naming.quote(name));
    }

    private Optional<Column> holder(Table table, String check) {
        boolean held =
                table.checks().stream().anyMatch(each -> isNamed(each.name(), check) && inColumn.test(table, each));
        return table.columns().values().stream()
                .filter(column -> held && isNamed(column.name(), check))
                .findFirst();
    }

    private boolean isNamed(@Nullable String name, String wanted) {
        return name != null && naming.key(name).equals(naming.key(wanted));
    }
}
