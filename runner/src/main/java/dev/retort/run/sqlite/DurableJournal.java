// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** A journal that can undo a transaction, also after the process was killed. */
final class DurableJournal {

    private static final Set<String> FRAGILE = Set.of("off", "memory");

    private final Pragmas pragmas;
    private final String own;

    private DurableJournal(Pragmas pragmas, String own) {
        this.pragmas = pragmas;
        this.own = own;
    }

    static DurableJournal of(Connection connection) throws SQLException {
        Pragmas pragmas = new Pragmas(connection);
        DurableJournal journal = new DurableJournal(pragmas, pragmas.get(Pragmas.JOURNAL_MODE));
        require(connection);
        return journal;
    }

    /** Lets the connection have such a journal from now on. */
    static void require(Connection connection) throws SQLException {
        Pragmas pragmas = new Pragmas(connection);
        if (FRAGILE.contains(pragmas.get(Pragmas.JOURNAL_MODE)) && new DatabaseFile(connection).exists()) {
            pragmas.set(Pragmas.JOURNAL_MODE, "delete");
        }
    }

    /** Gives the connection its own one back. */
    void restore() throws SQLException {
        if (FRAGILE.contains(own)) {
            pragmas.set(Pragmas.JOURNAL_MODE, own);
        }
    }
}
