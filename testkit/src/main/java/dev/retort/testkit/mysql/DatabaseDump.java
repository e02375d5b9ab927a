// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.mysql;

import dev.retort.testkit.SchemaDump;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dumps a schema of MySQL or MariaDB by what {@code SHOW CREATE} says. */
public final class DatabaseDump {

    private static final String OBJECTS =
            """
            select lower(replace(table_type, 'BASE ', '')) as kind, table_name as name
            from information_schema.tables where table_schema = database()
            union all
            select lower(routine_type), routine_name
            from information_schema.routines where routine_schema = database()
            """;

    private static final String TRIGGERS =
            """
            select event_object_table as holder,
                concat('trigger ', trigger_name, ' ', action_timing, ' ', event_manipulation, ' ', action_statement) as line
            from information_schema.triggers where trigger_schema = database()
            """;

    private static final Pattern CHECK_IN_COLUMN = Pattern.compile("((`(?:[^`]|``)+`).*?) (CHECK \\(.*\\))");

    private static final Pattern KEY_NAME = Pattern.compile("((UNIQUE )?KEY|CONSTRAINT) `(?:[^`]|``)+`");

    private DatabaseDump() {}

    /** The schema of the connection's database. */
    public static SchemaDump of(Connection connection) throws SQLException {
        SortedMap<String, SortedSet<String>> objects = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (List<String> object : rows(statement, OBJECTS)) {
                objects.put(object.get(0) + " " + object.get(1), new TreeSet<>(lines(connection, object)));
            }
            for (List<String> trigger : rows(statement, TRIGGERS)) {
                objects.computeIfAbsent("table " + trigger.get(0), table -> new TreeSet<>())
                        .add(trigger.get(1));
            }
        }
        return new SchemaDump(objects);
    }

    private static Collection<String> lines(Connection connection, List<String> object) throws SQLException {
        String definition = definition(connection, object.get(0), quoted(object.get(1)));
        if (!object.get(0).equals("table")) {
            return List.of(definition);
        }
        List<String> lines = new ArrayList<>();
        for (String line : definition.split("\n")) { // one line for each column, key and constraint
            lines.addAll(withCheckApart(line.strip().replaceFirst(",$", "").replaceFirst("^\\) ", "")));
        }
        return lines.subList(1, lines.size()).stream()
                .map(DatabaseDump::canonical)
                .toList();
    }

    /** What MariaDB shows of a check in the definition of a column is a constraint of the column's name. */
    private static List<String> withCheckApart(String line) {
        Matcher matcher = CHECK_IN_COLUMN.matcher(line);
        return matcher.matches()
                ? List.of(matcher.group(1), "CONSTRAINT " + matcher.group(2) + " " + matcher.group(3))
                : List.of(line);
    }

    /** Without the next number, words that say what is so anyway, and capitals in names that are the same without. */
    private static String canonical(String line) {
        String plain = line.replaceFirst(" AUTO_INCREMENT=\\d+", "")
                .replaceAll(" ON (DELETE|UPDATE) (RESTRICT|NO ACTION)", "")
                .replaceFirst(" USING BTREE", "")
                .replaceFirst(" CHARACTER SET (\\w+) COLLATE \\1_", " COLLATE $1_");
        Matcher name = KEY_NAME.matcher(plain);
        return name.lookingAt()
                ? name.group(1)
                        + name.group().substring(name.group(1).length()).toLowerCase(Locale.ROOT)
                        + plain.substring(name.end())
                : plain;
    }

    private static String definition(Connection connection, String kind, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show create " + kind + " " + name)) {
            row.next();
            int column = kind.equals("function") || kind.equals("procedure") ? 3 : 2;
            return row.getString(column).replace(quoted(connection.getCatalog()) + ".", "");
        }
    }

    private static List<List<String>> rows(Statement statement, String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(List.of(result.getString(1), result.getString(2)));
            }
        }
        return rows;
    }

    /** The columns of each table. */
    public static SortedMap<String, SortedSet<String>> columns(Connection connection) throws SQLException {
        SortedMap<String, SortedSet<String>> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (List<String> column : rows(
                    statement,
                    "select table_name, column_name from information_schema.columns join information_schema.tables"
                            + " using (table_schema, table_name)"
                            + " where table_schema = database() and table_type = 'BASE TABLE'")) {
                columns.computeIfAbsent(quoted(column.get(0)), table -> new TreeSet<>())
                        .add(column.get(1));
            }
        }
        return columns;
    }

    /** The name in backquotes. */
    public static String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }
}
