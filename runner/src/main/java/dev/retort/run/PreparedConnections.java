// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Connections that run a statement before they are given, as a pool has its own do. */
record PreparedConnections(ConnectionSource source, String first) implements ConnectionSource {

    @Override
    public Connection open() {
        Connection connection = source.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute(first);
            return connection;
        } catch (SQLException e) {
            Session.closeAfter(e, connection);
            throw DatabaseUnreachable.because(description(), e, null);
        }
    }

    @Override
    public String description() {
        return source.description();
    }
}
