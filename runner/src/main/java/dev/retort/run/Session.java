// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.ServerVersion;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** A connection made ready to run migrations, and what is known of the server behind it. */
final class Session implements AutoCloseable {

    private final Connection connection;
    private final Dialect dialect;
    private final ServerVersion version;
    private final Platform platform;
    private final HistoryTable history;
    private final Platform.Restoration restoration;
    private Platform.RunLock lock = () -> {};

    private Session(Connection connection, RunOptions options) throws SQLException {
        this.connection = connection;
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        DatabaseMetaData server = connection.getMetaData();
        dialect = Dialects.installed().forProduct(server.getDatabaseProductName(), server.getDatabaseProductVersion());
        version = ServerVersion.parse(server.getDatabaseProductVersion());
        platform = Platforms.of(dialect);
        history = new HistoryTable(connection);
        Platform.Restoration settings = platform.prepare(connection, options);
        restoration = () -> {
            settings.restore();
            connection.setAutoCommit(autoCommit);
        };
    }

    static Session open(ConnectionSource connections, RunOptions options) {
        Connection connection = connections.open();
        try {
            return new Session(connection, options);
        } catch (SQLException | RuntimeException e) {
            closeAfter(e, connection);
            throw e instanceof RuntimeException failure
                    ? failure
                    : new DatabaseFailed("preparing the connection", (SQLException) e);
        }
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    ServerVersion version() {
        return version;
    }

    Platform platform() {
        return platform;
    }

    HistoryTable history() {
        return history;
    }

    History readHistory() {
        try {
            return history.read();
        } catch (SQLException e) {
            throw new DatabaseFailed("reading the table " + HistoryTable.NAME, e);
        }
    }

    /** Keeps other processes from running migrations until the session is closed. */
    void lock(ConnectionSource connections, RunOptions options, LockQueue queue) {
        try {
            lock = platform.lock(connections, options, queue);
        } catch (SQLException e) {
            throw new DatabaseFailed("taking the lock", e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            try {
                lock.close();
            } finally {
                restoration.restore();
            }
        } catch (SQLException e) {
            throw new DatabaseFailed("giving the connection back", e);
        }
    }

    private static void closeAfter(Exception failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
