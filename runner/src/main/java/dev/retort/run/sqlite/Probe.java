// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.CreateTrigger;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.Name;
import dev.retort.dialect.sqlite.sql.SqlSyntaxException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes statements that do nothing, but that SQLite can prepare only while a view or trigger is sound. */
final class Probe {

    /** What is explained is not done: an insertion of no rows would already touch the counter of row numbers. */
    private static final String EXPLAIN = "explain query plan ";

    private static final String COLUMNS = "select name from pragma_table_xinfo(?, 'main') where hidden not in (2, 3)";

    private final Connection connection;
    private final String table;
    private final List<String> going;

    /** Before a change of the table after which nobody can write these columns, so that no statement may name them. */
    Probe(Connection connection, String table, List<String> going) {
        this.connection = connection;
        this.table = table;
        this.going = List.copyOf(going);
    }

    /** Before a change by which nothing goes. */
    Probe(Connection connection) {
        this(connection, "", List.of());
    }

    /** The statement for a view or trigger; nothing where none is known, or where it is broken already. */
    Optional<String> of(SchemaEntry entry) {
        try {
            Optional<String> statement = entry.is(SchemaEntry.Type.VIEW)
                    ? Optional.of("select * from " + qualified(entry.name()) + " limit 0")
                    : ofTrigger(entry);
            if (statement.isPresent()) {
                connection.prepareStatement(statement.get()).close();
            }
            return statement;
        } catch (SQLException brokenBefore) {
            return Optional.empty();
        }
    }

    private Optional<String> ofTrigger(SchemaEntry entry) throws SQLException {
        CreateTrigger trigger;
        try {
            trigger = CreateTrigger.parse(entry.sql());
        } catch (SqlSyntaxException unreadable) {
            return Optional.empty();
        }
        String table = qualified(trigger.table().value());
        return switch (trigger.event()) {
            case DELETE -> Optional.of(EXPLAIN + "delete from " + table);
            case INSERT -> Optional.of(EXPLAIN + insertion(table, columns(trigger)));
            case UPDATE ->
                updated(trigger)
                        .map(Identifiers::quoted)
                        .map(column -> EXPLAIN + "update " + table + " set " + column + " = " + column);
        };
    }

    private static String insertion(String table, List<String> columns) {
        String list = columns.stream().map(Identifiers::quoted).collect(Collectors.joining(", "));
        return "insert into " + table + " (" + list + ") select " + list + " from " + table;
    }

    /** A column whose change the trigger watches. */
    private Optional<String> updated(CreateTrigger trigger) throws SQLException {
        List<Name> watched = trigger.updateOf();
        return columns(trigger).stream()
                .filter(column -> watched.isEmpty() || watched.stream().anyMatch(name -> name.is(column)))
                .findFirst();
    }

    /** The columns that can be written, before and after. */
    private List<String> columns(CreateTrigger trigger) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, trigger.table().value());
            try (ResultSet row = query.executeQuery()) {
                List<String> columns = new ArrayList<>();
                while (row.next()) {
                    columns.add(row.getString(1));
                }
                if (trigger.table().is(table)) {
                    columns.removeIf(column -> going.stream().anyMatch(gone -> Identifiers.same(gone, column)));
                }
                return columns;
            }
        }
    }

    private static String qualified(String name) {
        return "main." + Identifiers.quoted(name);
    }
}
