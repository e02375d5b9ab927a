// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which columns the tables and views of a database have, as far as that is known. */
public final class KnownColumns {

    private static final KnownColumns NONE = new KnownColumns(Map.of());

    private final Map<String, Set<String>> byTable;

    private KnownColumns(Map<String, Set<String>> byTable) {
        this.byTable = byTable;
    }

    /** Nothing is known. */
    public static KnownColumns none() {
        return NONE;
    }

    /** The same with one table or view more. */
    public KnownColumns with(String table, Collection<String> columns) {
        Set<String> folded = new HashSet<>();
        columns.forEach(column -> folded.add(Identifiers.folded(column)));
        Map<String, Set<String>> tables = new HashMap<>(byTable);
        tables.put(Identifiers.folded(table), folded);
        return new KnownColumns(tables);
    }

    /** Whether the table has the column; empty where the table is not known. */
    public Optional<Boolean> has(String table, String column) {
        return Optional.ofNullable(byTable.get(Identifiers.folded(table)))
                .map(columns -> columns.contains(Identifiers.folded(column)));
    }
}
