// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.Naming;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Names;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What has to change in the same statement when the keys of a table do: the index that the server made for a foreign key, under
 * its name, goes with it, comes back where no other is left to stand on, and a column is counted up as long as it begins a key.
 */
final class Upkeep {

    private final Naming naming;
    private final Definitions definitions;
    private final Table before;
    private final Table after;
    private final boolean descending;
    private final List<String> actions = new ArrayList<>();

    private Upkeep(Naming naming, Definitions definitions, Table before, Table after, boolean descending) {
        this.naming = naming;
        this.definitions = definitions;
        this.before = before;
        this.after = after;
        this.descending = descending;
    }

    /**
     * Clauses of {@code alter table}.
     *
     * @param descending whether foreign keys stand on indexes that run from large to small too
     */
    static List<String> actions(Naming naming, Definitions definitions, Table before, Table after, boolean descending) {
        Upkeep upkeep = new Upkeep(naming, definitions, before, after, descending);
        before.foreignKeys().stream().filter(key -> key.name() != null).forEach(upkeep::keepIndex);
        after.columns().values().forEach(upkeep::keepCounting);
        return upkeep.actions;
    }

    private void keepIndex(ForeignKey key) {
        boolean had = !Keys.cover(before, key, descending);
        boolean needs = after.foreignKeys().contains(key) && !Keys.cover(after, key, descending);
        String name = naming.quote(Objects.requireNonNull(key.name()));
        if (had && !needs && !isShared(key)) {
            actions.add("drop index " + name);
        } else if (!had && needs) {
            actions.add("add index " + name + " " + definitions.columns(key.columns()));
        }
    }

    /** Whether another foreign key may stand on the same index. */
    private boolean isShared(ForeignKey key) {
        return after.foreignKeys().stream()
                .filter(other -> !other.equals(key))
                .anyMatch(other -> !Keys.cover(after, other, descending)
                        && other.columns().get(0).equals(key.columns().get(0)));
    }

    private void keepCounting(Column column) {
        Optional<Column> old = before.columns().values().stream()
                .filter(other -> key(other).equals(key(column)))
                .findFirst();
        if (old.isPresent() && column.identity() != null) {
            boolean counts = Definitions.isCounted(after, column);
            if (counts != Definitions.isCounted(before, old.get())) {
                actions.add("modify " + definitions.column(column, counts));
            }
        }
    }

    private static String key(Column column) {
        return Names.text(column.name()).toLowerCase(Locale.ROOT);
    }
}
