// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Retort's own tables in a database: which of them are there, and that they are when they are written to. */
public final class OwnTables {

    /** Their names, in the default schema. */
    public static final List<String> NAMES = List.of(HistoryTable.NAME, JournalTable.NAME, AuditTable.NAME);

    private static final String PATTERN = "retort%";
    private static final String ANY = "%";

    private final Connection connection;
    private final String options;
    private @Nullable Set<String> found;

    /** With these options where one is created, see {@link Platform#ownTableOptions}. */
    OwnTables(Connection connection, String options) {
        this.connection = connection;
        this.options = options;
    }

    boolean has(String name) throws SQLException {
        return found().contains(name);
    }

    /** Makes the table with this statement unless it is there. */
    void require(String name, String creation) throws SQLException {
        if (!has(name)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(creation + options);
            }
            found().add(name);
        }
    }

    /** What was believed of them in a transaction may be wrong once that was rolled back. */
    void forget() {
        found = null;
    }

    /** Another process may have made those that were not there, if they matter: looking again takes a while. */
    void lookAgainFor(Collection<String> names) {
        if (found != null && !found.containsAll(names)) {
            found = null;
        }
    }

    private Set<String> found() throws SQLException {
        Set<String> names = found;
        if (names == null) {
            names = find(PATTERN);
            found = names;
        }
        return names;
    }

    /** Whether there is no other table beside them. */
    boolean standAlone() throws SQLException {
        return NAMES.containsAll(find(ANY));
    }

    private Set<String> find(String pattern) throws SQLException {
        String schema = connection.getSchema();
        Set<String> names = new HashSet<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), schema, pattern, new String[] {"TABLE"})) {
            while (tables.next()) {
                // in what is asked for, an underscore in the schema's name stands for any letter
                if (schema == null || schema.equals(tables.getString("TABLE_SCHEM"))) {
                    names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }
}
