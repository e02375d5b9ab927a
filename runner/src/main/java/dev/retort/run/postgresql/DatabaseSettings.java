// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.postgresql;

import dev.retort.dialect.Dialects;
import dev.retort.run.DefaultSchemaMissing;
import dev.retort.run.Platform;
import dev.retort.run.RunOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The settings of a connection while migrations run. */
final class DatabaseSettings {

    private final Connection connection;

    DatabaseSettings(Connection connection) {
        this.connection = connection;
    }

    /** Waits no longer for a table than the options say, and finds unqualified names in the default schema. */
    Platform.Restoration apply(RunOptions options) throws SQLException {
        requireSchema(options.defaultSchema());
        String lockTimeout = get("lock_timeout");
        String statementTimeout = get("statement_timeout");
        String searchPath = get("search_path");
        new DatabaseSupervision()
                .limit(connection, options.timeouts().lock(), options.timeouts().statement());
        if (options.defaultSchema() != null) {
            set("search_path", Dialects.installed().byId("postgresql").naming().quote(options.defaultSchema()));
        }
        return () -> {
            set("lock_timeout", lockTimeout);
            set("statement_timeout", statementTimeout);
            set("search_path", searchPath);
        };
    }

    /** Else tables would be looked for in all schemas, and made in none. */
    private void requireSchema(@Nullable String schema) throws SQLException {
        if (schema == null && connection.getSchema() == null) {
            throw DefaultSchemaMissing.unnamed(
                    "the connection has no schema to make tables in: none of its search_path exists; create one, or name"
                            + " one with currentSchema in the URL");
        } else if (schema != null && !isUsable(schema)) {
            throw DefaultSchemaMissing.named(schema, null);
        }
    }

    private boolean isUsable(String schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from pg_namespace where nspname = ? and has_schema_privilege(oid, 'usage')")) {
            query.setString(1, schema);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Besides, tells the server a name by which others know who this is, and to keep a session that has nothing to do. */
    Platform.Restoration applyAndIntroduce(RunOptions options) throws SQLException {
        Platform.Restoration settings = apply(options);
        String name = get("application_name");
        String idle = get("idle_session_timeout");
        set("idle_session_timeout", "0");
        set(
                "application_name",
                "retort " + options.actor().user() + "@" + options.actor().host());
        return () -> {
            set("application_name", name);
            set("idle_session_timeout", idle);
            settings.restore();
        };
    }

    String get(String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select current_setting(?)")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    void set(String name, String value) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select set_config(?, ?, false)")) {
            query.setString(1, name);
            query.setString(2, value);
            query.executeQuery().close();
        }
    }
}
