// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.dialect.sqlite.sql.Identifiers.quoted;

import dev.retort.dialect.sqlite.Recreation;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.CreateTrigger;
import dev.retort.dialect.sqlite.sql.IdentifierRewrite;
import dev.retort.dialect.sqlite.sql.KnownColumns;
import dev.retort.dialect.sqlite.sql.Mention;
import dev.retort.dialect.sqlite.sql.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What names the columns that go: indexes go with them, views and triggers stop the change. */
final class Dependents {

    private final Connection connection;
    private final SchemaTable schema;
    private final CreateTable after;
    private final String table;
    private final List<String> dropped;
    private final KnownColumns known;

    Dependents(Connection connection, SchemaTable schema, Recreation recreation) {
        this.connection = connection;
        this.schema = schema;
        this.after = recreation.after();
        this.table = recreation.after().name().value();
        this.dropped = recreation.dropped();
        this.known = dropped.isEmpty() ? KnownColumns.none() : schema.columns();
    }

    /** Throws {@link ColumnInUse} where a view or trigger certainly means a column that goes. */
    void refuseUses() {
        for (String column : dropped) {
            List<String> users = new ArrayList<>();
            for (String type : List.of("view", "trigger")) {
                schema.all(type).stream()
                        .filter(entry -> uses(entry, column))
                        .forEach(entry -> users.add(type + " " + entry.name()));
            }
            if (!users.isEmpty()) {
                throw new ColumnInUse(table, column, users);
            }
        }
    }

    /** The table's indexes but for those on a column that goes. */
    List<SchemaEntry> indexesToKeep() {
        return schema.of(table, "index").stream()
                .filter(index -> dropped.stream().noneMatch(column -> uses(index, column)))
                .toList();
    }

    /** Statements that fail where a view or trigger that works now has stopped working. */
    List<String> checks() {
        List<String> checks = new ArrayList<>();
        if (!dropped.isEmpty()) {
            schema.all("view").forEach(view -> checks.add("explain select * from " + quoted(view.name())));
            schema.all("trigger").forEach(trigger -> checks.add(firing(CreateTrigger.parse(trigger.sql()))));
            checks.removeIf(check -> !works(check));
        }
        return checks;
    }

    private boolean uses(SchemaEntry entry, String column) {
        return IdentifierRewrite.of(entry.sql(), known).mentionsOfColumn(table, column).stream()
                .anyMatch(Mention::isCertain);
    }

    /** A statement that compiles the trigger; explained, it changes nothing. */
    private String firing(CreateTrigger trigger) {
        String watched = quoted(trigger.table().value());
        return "explain "
                + switch (trigger.event()) {
                    case INSERT -> "insert into " + watched + " default values";
                    case UPDATE -> "update " + watched + " set " + assignments(trigger);
                    case DELETE -> "delete from " + watched;
                };
    }

    private String assignments(CreateTrigger trigger) {
        List<String> columns = trigger.updateOf().stream().map(Name::value).toList();
        List<String> watched = columns.isEmpty() ? firstColumn(trigger.table().value()) : columns;
        return watched.stream()
                .map(column -> quoted(column) + " = " + quoted(column))
                .collect(Collectors.joining(", "));
    }

    private List<String> firstColumn(String watched) {
        List<String> columns = after.name().is(watched)
                ? after.columns().stream().map(column -> column.name().value()).toList()
                : schema.columns(watched);
        return columns.subList(0, Math.min(1, columns.size()));
    }

    private boolean works(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            return true;
        } catch (SQLException broken) {
            return false; // it did not work before either, so it proves nothing
        }
    }
}
