// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.testkit.RowChecksums;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/**
 * What a run leaves behind.
 *
 * @param rows of all tables, the history among them
 * @param journal what is remembered of unfinished migrations
 */
record Outcome(SchemaDump schema, RowChecksums rows, List<List<String>> journal) {

    static Outcome of(TestDatabase database) throws SQLException {
        return new Outcome(database.dump(), database.checksums(), database.rows("select revision from retort_journal"));
    }
}
