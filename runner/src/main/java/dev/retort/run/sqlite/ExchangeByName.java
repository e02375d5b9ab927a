// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.dialect.sqlite.sql.Identifiers.quoted;

import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the old table out of the way, then makes the new one under its own name.
 *
 * <p>SQLite's old way to rename touches neither foreign keys nor views nor triggers of other tables, so all of them mean the new
 * table once it is there.
 */
final class ExchangeByName {

    private final TableChange change;
    private final String old;
    private final List<Operation> operations;

    /** Parks the old table under the name {@code old}. */
    ExchangeByName(TableChange change, String old, List<Operation> operations) {
        this.change = change;
        this.old = old;
        this.operations = operations;
    }

    /** From the old table to the new one with all rows. */
    List<Step> steps() {
        String name = change.before().name().value();
        String oldTable = "main." + quoted(old);
        List<Step> steps = new ArrayList<>();
        steps.add(statement("alter table main." + quoted(name) + " rename to " + quoted(old)));
        steps.add(statement(change.after().sql()));
        steps.add(change.copy(operations, oldTable, "main." + quoted(name)));
        if (Sequence.isKept(change)) {
            new Sequence(old, name).handOver().forEach(sql -> steps.add(statement(sql)));
        }
        steps.add(statement("drop table " + oldTable));
        return steps;
    }

    private Step statement(String sql) {
        return new Step.Statement(operations, sql, Step.Boundary.NONE);
    }
}
