// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Finds what can be dropped; indexes and triggers go with their tables, a virtual table takes those that it keeps its data in. */
final class Demolition {

    private static final String QUERY =
            "select 'drop ' || type || ' if exists \"' || replace(name, '\"', '\"\"') || '\"'"
                    + " from sqlite_master where type in ('view', 'table') and name not like 'sqlite\\_%' escape '\\'"
                    + " order by type = 'table', sql not like 'create virtual%', name";

    private Demolition() {}

    static List<String> statements(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                statements.add(row.getString(1));
            }
        }
        return statements;
    }
}
