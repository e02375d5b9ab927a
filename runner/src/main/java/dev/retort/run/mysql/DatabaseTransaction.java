// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import dev.retort.run.Platform;
import java.sql.Connection;
import java.sql.SQLException;

/** A transaction of JDBC's; a statement that changes a table ends it. */
final class DatabaseTransaction implements Platform.Transaction {

    private final Connection connection;
    private boolean committed;

    DatabaseTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    @Override
    public void commit() throws SQLException {
        connection.commit();
        committed = true;
    }

    @Override
    public void close() throws SQLException {
        if (!committed) {
            connection.rollback();
        }
        connection.setAutoCommit(true);
    }
}
