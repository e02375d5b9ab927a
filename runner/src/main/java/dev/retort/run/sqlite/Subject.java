// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.CreateStatement;
import dev.retort.dialect.sqlite.sql.CreateVirtualTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Finds the table that operations name, and refuses what cannot be made anew. */
final class Subject {

    private static final String TEMPORARY =
            "select 1 from sqlite_temp_master where type in ('table', 'view') and lower(name) = ?";
    private static final String TEMPORARY_TRIGGER =
            "select 1 from sqlite_temp_master where type = 'trigger' and lower(tbl_name) = ?";
    private static final String KNOWS_KINDS = "select 1 from pragma_pragma_list where name = ?";
    private static final String SHADOW =
            "select 1 from pragma_table_list where schema = 'main' and type = 'shadow' and lower(name) = ?";

    private final Connection connection;
    private final SchemaEntries schema;

    Subject(Connection connection, SchemaEntries schema) {
        this.connection = connection;
        this.schema = schema;
    }

    SchemaEntry find(ObjectName name) throws SQLException {
        String text = nameOf(name);
        SchemaEntry entry =
                schema.relation(text).orElseThrow(() -> new CannotChangeTable(text, "the database has no such table"));
        refuseSpecial(entry);
        if (exists(TEMPORARY_TRIGGER, Identifiers.folded(entry.name()))) {
            throw new CannotChangeTable(
                    entry.name(), "a temporary trigger of this connection stands on it; drop that first");
        }
        return entry;
    }

    /** The name of a table of the database itself, of whatever kind it is. */
    String nameOf(ObjectName name) throws SQLException {
        String text = Names.text(name.name());
        if (name.schema() != null && !Identifiers.same(Names.text(name.schema()), "main")) {
            throw new CannotChangeTable(
                    text, "it is in the attached database " + name.schema() + "; connect to that database itself");
        }
        if (exists(TEMPORARY, Identifiers.folded(text))) {
            throw new CannotChangeTable(text, "a temporary table or view hides it; drop that first");
        }
        return text;
    }

    private void refuseSpecial(SchemaEntry entry) throws SQLException {
        if (entry.is(SchemaEntry.Type.VIEW)) {
            throw new CannotChangeTable(entry.name(), "it is a view");
        }
        if (CreateStatement.parse(entry.sql()) instanceof CreateVirtualTable virtual) {
            throw new CannotChangeTable(
                    entry.name(),
                    "it is a virtual table of module " + virtual.module() + "; drop it and create it again");
        }
        if (isShadow(entry)) {
            throw new CannotChangeTable(entry.name(), "it belongs to a virtual table, which keeps its data in it");
        }
    }

    /** SQLite says so itself from version 3.37 on. */
    private boolean isShadow(SchemaEntry entry) throws SQLException {
        return exists(KNOWS_KINDS, "table_list")
                ? exists(SHADOW, Identifiers.folded(entry.name()))
                : new ShadowNames(schema).has(entry.name());
    }

    private boolean exists(String query, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
