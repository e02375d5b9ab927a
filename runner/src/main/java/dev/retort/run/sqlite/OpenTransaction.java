// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.run.InsideTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Finds out whether somebody has begun a transaction on a connection. */
final class OpenTransaction {

    private OpenTransaction() {}

    /**
     * Throws {@link InsideTransaction} where there is one.
     *
     * <p>A connection that does not commit by itself is always in a transaction to SQLite, because the driver begins the next one
     * with the end of the last. It only counts when something has been read or written in it.
     */
    static void refuse(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            refuseAny(connection);
        } else {
            refuseUsed(connection);
        }
    }

    private static void refuseAny(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try {
                statement.executeUpdate("begin");
            } catch (SQLException e) {
                if (ResultCode.of(e) == ResultCode.ERROR) {
                    throw new InsideTransaction(e);
                }
                throw e;
            }
            statement.executeUpdate("rollback");
        }
    }

    /** SQLite writes no checkpoint inside a transaction in use, whatever its journal is; else this does at most some of its work. */
    private static void refuseUsed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma main.wal_checkpoint(passive)")) {
            row.next();
        } catch (SQLException e) {
            if (ResultCode.of(e) == ResultCode.LOCKED) {
                throw new InsideTransaction(e);
            }
            throw e;
        }
    }
}
