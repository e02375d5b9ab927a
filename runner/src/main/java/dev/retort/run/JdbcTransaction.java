// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.Connection;
import java.sql.SQLException;

/** A transaction as JDBC begins and ends it. */
public final class JdbcTransaction implements Platform.Transaction {

    private final Connection connection;
    private boolean committed;

    /** Begins it, with the next statement. */
    public JdbcTransaction(Connection connection) throws SQLException {
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
