// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.operation.Operation;
import dev.retort.schema.Names;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the broken foreign keys after a change of tables with those before. */
final class ForeignKeyCheck {

    private static final String TABLES = "select name from sqlite_master where type = 'table'"
            + " and exists (select 1 from pragma_foreign_key_list(sqlite_master.name)) order by name";

    private static final String VIOLATIONS = "select c.rowid, c.parent,"
            + " (select group_concat(f.\"from\", char(10)) from pragma_foreign_key_list(c.\"table\") f where f.id = c.fkid)"
            + " from pragma_foreign_key_check(?) c";

    private final Connection connection;
    private final Collection<Operation> operations;
    private List<Violation> before = List.of();

    ForeignKeyCheck(Connection connection, Collection<Operation> operations) {
        this.connection = connection;
        this.operations = operations;
    }

    /** Whether an operation may drop, remake or newly bind a table; work on rows is left to the connection's own setting. */
    boolean isNeeded() {
        return operations.stream().anyMatch(ForeignKeyCheck::changesTables);
    }

    private static boolean changesTables(Operation operation) {
        return !(operation instanceof Operation.CreateTable
                || operation instanceof Operation.CreateIndex
                || operation instanceof Operation.DropIndex
                || operation instanceof Operation.RenameIndex
                || operation instanceof Operation.CreateSequence
                || operation instanceof Operation.Execute
                || operation instanceof Operation.BulkInsert
                || operation instanceof Operation.Backfill
                || operation instanceof Operation.Run
                || operation instanceof Operation.Require);
    }

    void begin() throws SQLException {
        before = isNeeded() ? violations() : List.of();
    }

    /** Throws {@link ForeignKeysBroken} where a key is broken that was not before. */
    void end() throws SQLException {
        if (!isNeeded()) {
            return;
        }
        List<Violation> fresh = new ArrayList<>(violations());
        renamed(before).forEach(fresh::remove);
        if (!fresh.isEmpty()) {
            Map<String, Long> byKey =
                    fresh.stream().collect(Collectors.groupingBy(Violation::key, TreeMap::new, Collectors.counting()));
            throw new ForeignKeysBroken(byKey.entrySet().stream()
                    .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : ", " + entry.getValue() + " rows"))
                    .toList());
        }
    }

    private List<Violation> violations() throws SQLException {
        List<Violation> found = new ArrayList<>();
        for (String table : tables()) {
            try {
                found.addAll(violations(table));
            } catch (SQLException e) {
                // the key itself is wrong, such as one to columns that are not unique: that may be so before and after
                found.add(new Violation(table, null, "", List.of(), String.valueOf(e.getMessage())));
            }
        }
        return found;
    }

    private List<String> tables() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            List<String> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(row.getString(1));
            }
            return tables;
        }
    }

    private List<Violation> violations(String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(VIOLATIONS)) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                List<Violation> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Violation(
                            table,
                            number(row),
                            row.getString(2),
                            List.of(row.getString(3).split("\n")),
                            null));
                }
                return found;
            }
        }
    }

    private static @Nullable Long number(ResultSet row) throws SQLException {
        long rowid = row.getLong(1);
        return row.wasNull() ? null : rowid;
    }

    private List<Violation> renamed(List<Violation> violations) {
        List<Violation> result = violations;
        for (Operation operation : operations) {
            if (operation instanceof Operation.RenameTable rename) {
                result = result.stream()
                        .map(it -> it.withTableRenamed(text(rename.table().name()), text(rename.to())))
                        .toList();
            } else if (operation instanceof Operation.RenameColumn rename) {
                result = result.stream()
                        .map(it -> it.withColumnRenamed(
                                text(rename.table().name()), text(rename.column()), text(rename.to())))
                        .toList();
            }
        }
        return result;
    }

    private static String text(String name) {
        return Names.text(name);
    }
}
