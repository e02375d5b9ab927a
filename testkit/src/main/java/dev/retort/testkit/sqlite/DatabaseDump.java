// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.sqlite;

import dev.retort.testkit.SchemaDump;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Dumps a SQLite schema from the statements that the database itself keeps. */
final class DatabaseDump {

    private DatabaseDump() {}

    static SchemaDump of(Connection connection) throws SQLException {
        SortedMap<String, SortedSet<String>> objects = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select type, tbl_name, sql from sqlite_master where sql is not null"
                                + " and name not like 'sqlite\\_%' escape '\\'")) {
            while (rows.next()) {
                String type = rows.getString("type");
                String holder = type.equals("view") ? "view " : "table ";
                objects.computeIfAbsent(
                                holder + rows.getString("tbl_name").toLowerCase(Locale.ROOT), object -> new TreeSet<>())
                        .addAll(lines(type, Token.read(rows.getString("sql"))));
            }
        }
        return new SchemaDump(objects);
    }

    private static Collection<String> lines(String type, List<Token> statement) {
        boolean plainTable = type.equals("table") && statement.get(1).is("table");
        return plainTable ? TableLines.lines(statement) : List.of(Token.join(statement));
    }
}
