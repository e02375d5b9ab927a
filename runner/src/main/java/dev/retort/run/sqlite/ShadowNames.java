// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.CreateStatement;
import dev.retort.dialect.sqlite.sql.CreateVirtualTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import java.util.Map;
import java.util.Set;

/**
 * The names of the tables in which virtual tables keep their data: the virtual table's own, an underscore and a word of its
 * module. Of a module that is not known any word may be one.
 */
final class ShadowNames {

    private static final Set<String> FTS = Set.of("content", "docsize", "segdir", "segments", "stat");
    private static final Set<String> RTREE = Set.of("node", "parent", "rowid");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "fts3", FTS,
            "fts4", FTS,
            "fts5", Set.of("config", "content", "data", "docsize", "idx"),
            "rtree", RTREE,
            "rtree_i32", RTREE,
            "geopoly", RTREE);

    private final SchemaEntries schema;

    ShadowNames(SchemaEntries schema) {
        this.schema = schema;
    }

    boolean has(String table) {
        int underscore = table.lastIndexOf('_');
        return underscore >= 0
                && schema.relation(table.substring(0, underscore))
                        .filter(owner -> owner.is(SchemaEntry.Type.TABLE))
                        .filter(owner -> keepsDataIn(owner, table.substring(underscore + 1)))
                        .isPresent();
    }

    private static boolean keepsDataIn(SchemaEntry owner, String word) {
        if (!(CreateStatement.parse(owner.sql()) instanceof CreateVirtualTable virtual)) {
            return false;
        }
        Set<String> words = WORDS.get(Identifiers.folded(virtual.module().value()));
        return words == null || words.contains(Identifiers.folded(word));
    }
}
