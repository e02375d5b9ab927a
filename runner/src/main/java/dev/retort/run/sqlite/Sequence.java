// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.Identifiers;
import java.util.List;

/** The highest row number ever given in a table, which SQLite keeps in {@code sqlite_sequence}: it goes over to another table. */
final class Sequence {

    private static final String ALL = "main.sqlite_sequence";

    private final String from;
    private final String to;

    Sequence(String from, String to) {
        this.from = Identifiers.literal(from);
        this.to = Identifiers.literal(to);
    }

    /** Whether there is one before and after. */
    static boolean isKept(TableChange change) {
        return new RowNumber(change.before()).isNeverReused() && new RowNumber(change.after()).isNeverReused();
    }

    /** A table that never gave a number has no row there, and is to have none, though the copy of no rows makes one. */
    List<String> handOver() {
        return List.of(
                "update " + ALL + " set seq = max(seq, ifnull((select n.seq from " + ALL + " n where n.name = " + to
                        + "), 0)) where name = " + from,
                "delete from " + ALL + " where name = " + to,
                "update " + ALL + " set name = " + to + " where name = " + from);
    }
}
