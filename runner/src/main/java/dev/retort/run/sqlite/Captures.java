// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.KnownColumns;
import dev.retort.dialect.sqlite.sql.Mention;
import java.util.List;

/**
 * Names in double quotes that would come to mean a new column.
 *
 * <p>SQLite takes such a name for a string as long as nothing is called so, and says nothing when that changes.
 */
final class Captures {

    private final SchemaEntries schema;
    private final String table;

    Captures(SchemaEntries schema, String table) {
        this.schema = schema;
        this.table = table;
    }

    /** One sentence for each thing that would come to mean a column of this name, of which there is none yet. */
    List<String> by(String newColumn) {
        KnownColumns known = schema.columns();
        if (known.has(table, newColumn).orElse(false)) {
            return List.of();
        }
        return schema.entries().stream()
                .filter(entry -> entry.mayMention(table))
                .filter(entry -> entry.read(known).stream()
                        .flatMap(text -> text.capturedBy(table, newColumn).stream())
                        .anyMatch(Mention::turnsIntoString))
                .map(entry -> entry + " says \"" + newColumn + "\", which would come to mean the new column; put it in"
                        + " single quotes if it is a string")
                .toList();
    }
}
