// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import dev.retort.dialect.Naming;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.run.MigrationFailed;
import dev.retort.run.OwnTables;
import dev.retort.run.RequirementNotMet;
import dev.retort.run.sqlite.ForeignKeysBroken;
import dev.retort.testkit.RowChecksums;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of a small database, to be held against those after a change: what the change does not name must be the same.
 *
 * @param values the values of each column as text, sorted, by table and column
 */
record KeptRows(SortedMap<String, SortedMap<String, List<String>>> values) {

    private static final int CONSTRAINT_OF_SQLITE = 19;

    /** A cut value, one that is no number, a check: what MySQL and MariaDB put into no class of data errors. */
    private static final Set<Integer> ROWS_OF_MYSQL = Set.of(1265, 1366, 3819);

    static KeptRows of(TestDatabase database) throws SQLException {
        SortedMap<String, SortedMap<String, List<String>>> values = new TreeMap<>();
        for (var table : columns(database).entrySet()) {
            SortedMap<String, List<String>> columns = new TreeMap<>();
            for (String column : table.getValue()) {
                columns.put(
                        column,
                        database.rows("select " + database.quote(column) + " from " + table.getKey()).stream()
                                .map(row -> String.valueOf(row.get(0)))
                                .sorted()
                                .toList());
            }
            values.put(table.getKey(), columns);
        }
        return new KeptRows(values);
    }

    /** How many rows there are in all. */
    long count() {
        return values.values().stream()
                .filter(columns -> !columns.isEmpty())
                .mapToLong(columns -> columns.get(columns.firstKey()).size())
                .sum();
    }

    /** The rows of the tables that the others have too. */
    KeptRows within(KeptRows others) {
        SortedMap<String, SortedMap<String, List<String>>> shared = new TreeMap<>(values);
        shared.keySet().retainAll(others.values.keySet());
        return new KeptRows(shared);
    }

    /** What is not as it was, of tables and columns that are still there and that none of the changes names. */
    List<String> differences(KeptRows now, Naming naming, ChangeSet... changes) {
        Set<String> touched = Stream.of(changes)
                .flatMap(change -> change.operations().stream())
                .flatMap(KeptRows::touched)
                .map(naming::physical)
                .collect(Collectors.toSet());
        List<String> differences = new ArrayList<>();
        values.forEach((table, columns) -> now.values()
                .getOrDefault(table, new TreeMap<>())
                .forEach((column, after) -> {
                    List<String> before = columns.get(column);
                    boolean named = touched.contains(column);
                    if (before != null && (named ? before.size() != after.size() : !before.equals(after))) {
                        differences.add(table + "." + column + ": " + before + " became " + after);
                    }
                }));
        return differences;
    }

    private static Stream<String> touched(Operation operation) {
        if (operation instanceof Operation.AlterColumn alteration) {
            return Stream.of(alteration.column());
        }
        return operation instanceof Operation.DropColumn drop ? Stream.of(drop.column()) : Stream.empty();
    }

    /** Whether the migration failed because of rows that knew nothing of the change: a value or a rule that they do not meet. */
    static boolean areInTheWayOf(MigrationFailed failed) {
        if (failed.getCause() instanceof SQLException refused) {
            String state = refused.getSQLState();
            boolean data = state != null && (state.startsWith("22") || state.startsWith("23"));
            return data
                    || refused.getErrorCode() == CONSTRAINT_OF_SQLITE
                    || ROWS_OF_MYSQL.contains(refused.getErrorCode());
        }
        return failed.getCause() instanceof RequirementNotMet || failed.getCause() instanceof ForeignKeysBroken;
    }

    private static SortedMap<String, SortedSet<String>> columns(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            SortedMap<String, SortedSet<String>> columns = RowChecksums.columns(connection);
            columns.keySet().removeIf(KeptRows::isOwn);
            return columns;
        }
    }

    /** Whether the name, quoted and qualified as may be, is of one of Retort's own tables. */
    private static boolean isOwn(String table) {
        String last = table.substring(table.lastIndexOf('.') + 1);
        return OwnTables.NAMES.contains(last.replaceAll("[\"`]", ""));
    }
}
