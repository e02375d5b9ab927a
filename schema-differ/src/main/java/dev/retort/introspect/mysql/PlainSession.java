// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mysql;

import dev.retort.dialect.mysql.SqlMode;
import dev.retort.introspect.Values;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A session in which the server reads and writes SQL as migrations do, whatever it was set up to do by itself. */
public final class PlainSession {

    private final Connection connection;
    private final String mode;
    private final String engine;

    private PlainSession(Connection connection, Values before) {
        this.connection = connection;
        this.mode = before.required("mode");
        this.engine = before.required("engine");
    }

    /** Makes the connection's session such a one, until it is restored. */
    public static PlainSession on(Connection connection) throws SQLException {
        PlainSession session = new PlainSession(
                connection,
                Values.rows(connection, "select @@session.sql_mode as mode, @@session.default_storage_engine as engine")
                        .get(0));
        session.set(SqlMode.strict(session.mode), "InnoDB");
        return session;
    }

    /** Makes the session what it was. */
    public void restore() throws SQLException {
        set(mode, engine);
    }

    private void set(String newMode, String newEngine) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("set session sql_mode = ?, session default_storage_engine = ?")) {
            statement.setString(1, newMode);
            statement.setString(2, newEngine);
            statement.execute();
        }
    }
}
