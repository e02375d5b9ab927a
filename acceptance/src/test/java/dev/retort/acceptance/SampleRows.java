// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Naming;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row for every table that takes a simple one. */
final class SampleRows {

    private final Dialect dialect;

    SampleRows(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Puts one row into each table that takes it; for foreign keys, tables are tried until no more can be filled. */
    void fill(TestDatabase database, Schema schema) throws SQLException {
        List<String> open = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            insert(table).ifPresent(open::add);
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            while (open.removeIf(insert -> isTaken(statement, insert))) {
                // a table that was just filled may let another one be filled
            }
        }
    }

    /** Takes all rows away again. */
    void clear(TestDatabase database, Schema schema) throws SQLException {
        List<String> open = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            open.add("delete from " + dialect.naming().quote(table.name()));
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            while (open.removeIf(delete -> isTaken(statement, delete))) {
                // rows that nothing refers to any more can go
            }
        }
    }

    /** Values for the columns of the schema in rows that are there already. */
    Map<String, String> fills(Schema schema) {
        Map<String, String> fills = new HashMap<>();
        for (Table table : schema.tables().values()) {
            for (Column column : table.columns().values()) {
                if (!column.nullable() && isWritten(column)) {
                    value(column.type()).ifPresent(value -> fills.put(table.name() + "." + column.name(), value));
                }
            }
        }
        return fills;
    }

    private static boolean isTaken(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return true;
        } catch (SQLException refused) {
            return false; // not now, or not in this simple way
        }
    }

    private Optional<String> insert(Table table) {
        Naming naming = dialect.naming();
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : table.columns().values()) {
            if (isWritten(column)) {
                Optional<String> value = value(column.type());
                if (value.isEmpty() && !column.nullable()) {
                    return Optional.empty();
                }
                names.add(naming.quote(column.name()));
                values.add(value.orElse("null"));
            }
        }
        String into = "insert into " + naming.quote(table.name());
        return Optional.of(
                names.isEmpty()
                        ? into + " default values"
                        : into + " (" + String.join(", ", names) + ") values (" + String.join(", ", values) + ")");
    }

    private static boolean isWritten(Column column) {
        return column.defaultValue() == null && column.identity() == null && column.generated() == null;
    }

    private Optional<String> value(DataType type) {
        boolean readsAsNumber =
                type instanceof DataType.Int || type instanceof DataType.Decimal || type instanceof DataType.Floating;
        boolean readsAsText = type instanceof DataType.Varchar || type instanceof DataType.Text;
        if (readsAsNumber || readsAsText) {
            return Optional.of(readsAsNumber ? "1" : "'1'"); // what many types can be made of
        }
        return dialect.types().neutralValue(type);
    }
}
