// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Naming;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills the rows of a table batch by batch, each batch a stretch of the primary key in a transaction of the caller's. */
final class KeyBatches {

    private final Session session;
    private final Operation.Backfill operation;
    private final Trace trace;
    private final String table;
    private final String key;
    private final String marks;
    private final int keyLength;

    KeyBatches(Session session, Operation.Backfill operation, List<String> key, Trace trace) {
        this.session = session;
        this.operation = operation;
        this.trace = trace;
        Naming naming = session.dialect().naming();
        this.table = naming.quote(operation.table());
        this.key = key.stream().map(naming::quote).collect(Collectors.joining(", "));
        this.marks = "(" + String.join(", ", Collections.nCopies(key.size(), "?")) + ")";
        this.keyLength = key.size();
    }

    /** The primary key of a table if it is known, and of types whose values can be told to the database again; else none. */
    static List<String> keyOf(Schema schema, ObjectName name) {
        Optional<Table> table = schema.table(name);
        PrimaryKey key = table.map(Table::primaryKey).orElse(null);
        if (table.isEmpty() || key == null) {
            return List.of();
        }
        boolean usable = key.columns().stream().allMatch(column -> table.get()
                .column(column)
                .map(Column::type)
                .filter(KeyBatches::isUsable)
                .isPresent());
        return usable ? key.columns() : List.of();
    }

    private static boolean isUsable(DataType type) {
        return type instanceof DataType.Int
                || type instanceof DataType.Decimal
                || type instanceof DataType.Varchar
                || type instanceof DataType.Char
                || type instanceof DataType.Text
                || type instanceof DataType.Uuid;
    }

    /** Fills one batch; where the position has no key afterwards, it was the last one. */
    KeyPosition next(KeyPosition position) throws SQLException {
        List<Object> last = lastKeyOfBatch(position.key());
        return new KeyPosition(last, position.rows() + update(position.key(), last));
    }

    /** The key of the batch's last row; none where so many rows are not left. */
    private List<Object> lastKeyOfBatch(List<Object> after) throws SQLException {
        String sql = "select " + key + " from " + table + where(after, List.of()) + " order by " + key
                + " limit 1 offset " + (operation.batchSize() - 1);
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            bind(statement, after);
            try (ResultSet row = statement.executeQuery()) {
                List<Object> values = new ArrayList<>();
                if (row.next()) {
                    for (int i = 1; i <= keyLength; i++) {
                        values.add(row.getObject(i));
                    }
                }
                return values;
            }
        }
    }

    private int update(List<Object> after, List<Object> last) throws SQLException {
        String sql = "update " + table + " set " + operation.set() + where(after, last);
        trace.executing(sql);
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            List<Object> bounds = new ArrayList<>(after);
            bounds.addAll(last);
            bind(statement, bounds);
            return statement.executeUpdate();
        }
    }

    private String where(List<Object> after, List<Object> last) {
        List<String> conditions = new ArrayList<>();
        if (operation.where() != null) {
            conditions.add("(" + operation.where() + ")");
        }
        if (!after.isEmpty()) {
            conditions.add("(" + key + ") > " + marks);
        }
        if (!last.isEmpty()) {
            conditions.add("(" + key + ") <= " + marks);
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
