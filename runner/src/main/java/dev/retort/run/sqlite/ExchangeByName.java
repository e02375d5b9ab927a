// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.dialect.sqlite.sql.Identifiers.quoted;

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

    /** Parks the old table under the name {@code old}. */
    ExchangeByName(TableChange change, String old) {
        this.change = change;
        this.old = old;
    }

    /** The statements, from the old table to the new one with all rows. */
    List<String> statements() {
        String name = change.before().name().value();
        String oldTable = "main." + quoted(old);
        List<String> statements = new ArrayList<>();
        statements.add("alter table main." + quoted(name) + " rename to " + quoted(old));
        statements.add(change.after().sql());
        statements.add(change.copy(oldTable, "main." + quoted(name)));
        if (Sequence.isKept(change)) {
            statements.addAll(new Sequence(old, name).handOver());
        }
        statements.add("drop table " + oldTable);
        return statements;
    }
}
