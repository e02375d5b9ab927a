// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.postgresql;

import dev.retort.run.ConnectionSource;
import dev.retort.run.PoolerInBetween;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;

/**
 * Makes sure that a connection is one session of the server all the time, as a lock needs it.
 *
 * <p>The server tells each session its process at the beginning. A pooler tells one of its own, so where the driver was told the
 * process that the server gives, there is none in between.
 */
final class ServerIdentity {

    private static final int ATTEMPTS = 3;
    private static final String DRIVERS_CONNECTION = "org.postgresql.PGConnection";

    private ServerIdentity() {}

    /** Throws {@link PoolerInBetween} where statements of this connection are handed to several sessions. */
    static void check(Connection connection, ConnectionSource others) throws SQLException {
        int process = process(connection);
        OptionalInt told = processToldToDriver(connection);
        if (told.isPresent() && told.getAsInt() == process) {
            return;
        }
        for (int i = 0; i < ATTEMPTS; i++) {
            lookForChange(connection, process, others);
        }
    }

    /** A pooler that keeps no session between transactions gives the idle one to the next transaction that begins. */
    private static void lookForChange(Connection connection, int process, ConnectionSource others) throws SQLException {
        try (Connection other = others.open()) {
            boolean autoCommit = other.getAutoCommit();
            other.setAutoCommit(false);
            int theirs = process(other);
            int now = process(connection);
            other.rollback();
            other.setAutoCommit(autoCommit);
            if (theirs == process) {
                throw new PoolerInBetween("two connections are the same process " + process + " of the server");
            } else if (now != process) {
                throw new PoolerInBetween(
                        "one connection was process " + process + " of the server, and then process " + now);
            }
        }
    }

    private static int process(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Nothing where the driver is another one; the class is the driver's, which an application may have in a loader of its own. */
    private static OptionalInt processToldToDriver(Connection connection) throws SQLException {
        ClassLoader loader = connection.getMetaData().getClass().getClassLoader();
        try {
            Class<?> type = Class.forName(DRIVERS_CONNECTION, false, loader);
            if (!connection.isWrapperFor(type)) {
                return OptionalInt.empty();
            }
            Object told = type.getMethod("getBackendPID").invoke(connection.unwrap(type));
            return told instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException e) {
            return OptionalInt.empty();
        } catch (InvocationTargetException e) {
            throw new SQLException("cannot ask the driver for the server's process", e);
        }
    }
}
