// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import dev.retort.diff.Renames;
import dev.retort.run.OwnTables;
import dev.retort.testkit.RowChecksums;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The rows of the entities of a small database.
 *
 * @param values the values of each column as text, by {@code table.column}; in the order of the ids
 */
record Rows(SortedMap<String, List<List<String>>> values) {

    static Rows of(TestDatabase database) throws SQLException {
        SortedMap<String, List<List<String>>> values = new TreeMap<>();
        for (var table : columns(database).entrySet()) {
            String order = table.getValue().contains("id") ? " order by id" : "";
            for (String column : table.getValue()) {
                values.put(
                        name(table.getKey()) + "." + column,
                        database.rows("select " + database.quote(column) + " from " + table.getKey() + order));
            }
        }
        return new Rows(values);
    }

    /** The same rows in columns and tables that are called what they were renamed to. */
    Rows renamed(Renames renames) {
        SortedMap<String, List<List<String>>> renamed = new TreeMap<>();
        values.forEach((column, rows) -> renamed.put(renamed(column, renames), rows));
        return new Rows(renamed);
    }

    /** What there is in the columns of the others too. */
    Rows within(Rows others) {
        SortedMap<String, List<List<String>>> shared = new TreeMap<>(values);
        shared.keySet().retainAll(others.values.keySet());
        return new Rows(shared);
    }

    Rows without(Set<String> columns) {
        SortedMap<String, List<List<String>>> others = new TreeMap<>(values);
        others.keySet().removeAll(columns);
        return new Rows(others);
    }

    private static String renamed(String name, Renames renames) {
        String table = name.substring(0, name.indexOf('.'));
        String column = name.substring(name.indexOf('.') + 1);
        for (Renames.TableRename rename : renames.tables()) {
            table = rename.table().name().equals(table) ? rename.to() : table;
        }
        for (Renames.ColumnRename rename : renames.columns()) {
            boolean meant =
                    rename.table().name().equals(table) && rename.column().equals(column);
            column = meant ? rename.to() : column;
        }
        return table + "." + column;
    }

    private static SortedMap<String, SortedSet<String>> columns(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            SortedMap<String, SortedSet<String>> columns = RowChecksums.columns(connection);
            columns.keySet().removeIf(table -> OwnTables.NAMES.contains(name(table)));
            return columns;
        }
    }

    /** The table's name by itself, of {@code public.orders}, {@code "orders"} or {@code `orders`}. */
    private static String name(String table) {
        return table.substring(table.lastIndexOf('.') + 1).replace("\"", "").replace("`", "");
    }
}
