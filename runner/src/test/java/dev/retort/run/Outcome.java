// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.testkit.RowChecksums;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run leaves behind.
 *
 * @param rows of all tables, the history among them, the audit not: it remembers failures too
 * @param journal what is remembered of unfinished migrations
 */
record Outcome(SchemaDump schema, RowChecksums rows, List<List<String>> journal) {

    static Outcome of(TestDatabase database) throws SQLException {
        return new Outcome(database.dump(), rowsOf(database), database.rows("select revision from retort_journal"));
    }

    /** The rows of all tables but the audit's. */
    static RowChecksums rowsOf(TestDatabase database) throws SQLException {
        SortedMap<String, RowChecksums.TableRows> tables =
                new TreeMap<>(database.checksums().tables());
        tables.keySet().removeIf(table -> table.contains(AuditTable.NAME));
        return new RowChecksums(tables);
    }
}
