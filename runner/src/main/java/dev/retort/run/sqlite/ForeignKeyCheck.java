// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.operation.Operation;
import dev.retort.schema.Names;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the broken foreign keys after a change of tables with those before. */
final class ForeignKeyCheck {

    private static final String KEYS =
            "select t.name, k.\"table\" from sqlite_master t, pragma_foreign_key_list(t.name) k"
                    + " where t.type = 'table'";

    private static final String VIOLATIONS = "select c.rowid, c.parent,"
            + " (select group_concat(f.\"from\", char(10)) from pragma_foreign_key_list(c.\"table\") f where f.id = c.fkid)"
            + " from pragma_foreign_key_check(?) c";

    private final Connection connection;
    private final Collection<Operation> operations;
    private final KeyTables tables;
    private Map<Violation, BrokenRows> before = Map.of();

    ForeignKeyCheck(Connection connection, Collection<Operation> operations) {
        this.connection = connection;
        this.operations = operations;
        this.tables = KeyTables.of(operations);
    }

    void begin() throws SQLException {
        before = violations();
    }

    /** Throws {@link ForeignKeysBroken} where a key is broken that was not before. */
    void end() throws SQLException {
        Map<Violation, BrokenRows> known = new HashMap<>();
        before.forEach((violation, rows) -> known.put(renamed(violation), rows));
        Map<String, Long> fresh = new TreeMap<>();
        violations().forEach((violation, rows) -> {
            long more = rows.countWithout(known.getOrDefault(violation, new BrokenRows()));
            if (more > 0) {
                fresh.merge(violation.toString(), more, Long::sum);
            }
        });
        if (!fresh.isEmpty()) {
            throw new ForeignKeysBroken(fresh.entrySet().stream()
                    .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : ", " + entry.getValue() + " rows"))
                    .toList());
        }
    }

    private Map<Violation, BrokenRows> violations() throws SQLException {
        Map<Violation, BrokenRows> found = new HashMap<>();
        for (String table : children()) {
            try {
                addViolations(table, found);
            } catch (SQLException e) {
                if (ResultCode.of(e) != ResultCode.ERROR) {
                    throw e;
                }
                // the key itself is wrong, such as one to columns that are not unique: that may be so before and after
                Violation violation = new Violation(table, "", List.of(), String.valueOf(e.getMessage()));
                found.computeIfAbsent(violation, key -> new BrokenRows()).addUnnumbered();
            }
        }
        return found;
    }

    /** The tables with keys that the operations may break. */
    private Set<String> children() throws SQLException {
        Set<String> children = new TreeSet<>();
        if (tables.isEmpty()) {
            return children;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(KEYS)) {
            while (row.next()) {
                if (tables.mayBreak(row.getString(1), row.getString(2))) {
                    children.add(row.getString(1));
                }
            }
        }
        return children;
    }

    private void addViolations(String table, Map<Violation, BrokenRows> found) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(VIOLATIONS)) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long number = row.getLong(1);
                    boolean numbered = !row.wasNull();
                    Violation violation = new Violation(
                            table, row.getString(2), List.of(row.getString(3).split("\n")), null);
                    BrokenRows rows = found.computeIfAbsent(violation, key -> new BrokenRows());
                    if (numbered) {
                        rows.add(number);
                    } else {
                        rows.addUnnumbered();
                    }
                }
            }
        }
    }

    private Violation renamed(Violation violation) {
        Violation result = violation;
        for (Operation operation : operations) {
            if (operation instanceof Operation.RenameTable rename) {
                result = result.withTableRenamed(text(rename.table().name()), text(rename.to()));
            } else if (operation instanceof Operation.RenameColumn rename) {
                result =
                        result.withColumnRenamed(text(rename.table().name()), text(rename.column()), text(rename.to()));
            }
        }
        return result;
    }

    private static String text(String name) {
        return Names.text(name);
    }
}
