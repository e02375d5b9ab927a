// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.Naming;
import dev.retort.schema.Check;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What stands on a column and would be cut short, or be in the way, when the column goes. */
final class Dependents {

    private final Naming naming;
    private final Definitions definitions;
    private final List<String> drops = new ArrayList<>();
    private final List<String> additions = new ArrayList<>();

    private Dependents(Naming naming, Definitions definitions) {
        this.naming = naming;
        this.definitions = definitions;
    }

    /**
     * What stands on the column of a table.
     *
     * @param inColumn which checks are part of a column's own definition and go with it
     */
    static Dependents of(
            Naming naming, Definitions definitions, Table table, String column, Predicate<Check> inColumn) {
        Dependents dependents = new Dependents(naming, definitions);
        table.foreignKeys().stream()
                .filter(key -> dependents.contains(key.columns(), column))
                .forEach(dependents::add);
        table.checks().stream()
                .filter(check -> !inColumn.test(check) && SqlTokens.mentions(check.expression(), column))
                .forEach(dependents::add);
        PrimaryKey key = table.primaryKey();
        if (key != null && dependents.contains(key.columns(), column)) {
            dependents.drops.add("drop primary key");
            dependents.additions.add("add " + definitions.primaryKey(key));
        }
        table.uniques().stream()
                .filter(unique -> dependents.contains(unique.columns(), column))
                .forEach(dependents::add);
        table.indexes().stream()
                .filter(index -> index.parts().stream().anyMatch(part -> dependents.standsOn(part, column)))
                .forEach(dependents::add);
        return dependents;
    }

    /** Clauses of {@code alter table} that take them away. */
    List<String> drops() {
        return drops;
    }

    /** Clauses of {@code alter table} that bring them back. */
    List<String> additions() {
        return additions;
    }

    private void add(ForeignKey key) {
        if (key.name() != null) {
            drops.add("drop foreign key " + naming.quote(key.name()));
            additions.add("add " + definitions.foreignKey(key));
        }
    }

    private void add(Check check) {
        if (check.name() != null) {
            drops.add("drop constraint " + naming.quote(check.name()));
            additions.add("add " + definitions.check(check));
        }
    }

    private void add(Unique unique) {
        if (unique.name() != null) {
            drops.add("drop index " + naming.quote(unique.name()));
            additions.add("add " + definitions.unique(unique));
        }
    }

    private void add(Index index) {
        if (index.name() != null) {
            drops.add("drop index " + naming.quote(index.name()));
            additions.add("add " + definitions.index(index));
        }
    }

    private boolean contains(List<String> columns, String column) {
        return columns.stream().anyMatch(each -> naming.key(each).equals(naming.key(column)));
    }

    private boolean standsOn(IndexPart part, String column) {
        return part.expression()
                ? SqlTokens.mentions(part.text(), column)
                : naming.key(part.text()).equals(naming.key(column));
    }
}
