// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Finds what can be dropped in the current database: foreign keys first, so that tables may go in any order. */
final class Demolition {

    private static final List<String> QUESTIONS = List.of(
            "select concat('alter table ', " + name("table_name") + ", ' drop foreign key ', " + name("constraint_name")
                    + ") from information_schema.referential_constraints where constraint_schema = database()"
                    + " order by table_name, constraint_name",
            "select concat('drop ', case table_type when 'VIEW' then 'view' when 'SEQUENCE' then 'sequence'"
                    + " else 'table' end, ' if exists ', " + name("table_name")
                    + ") from information_schema.tables where table_schema = database()"
                    + " order by table_type = 'SEQUENCE', table_name",
            "select concat('drop ', routine_type, ' if exists ', " + name("routine_name")
                    + ") from information_schema.routines where routine_schema = database() order by routine_name",
            "select concat('drop event if exists ', " + name("event_name")
                    + ") from information_schema.events where event_schema = database() order by event_name");

    private Demolition() {}

    static List<String> statements(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (String question : QUESTIONS) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(question)) {
                while (row.next()) {
                    statements.add(row.getString(1));
                }
            }
        }
        return statements;
    }

    private static String name(String column) {
        return "concat('`', replace(" + column + ", '`', '``'), '`')";
    }
}
