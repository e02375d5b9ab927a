// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.operation.Operation;
import dev.retort.run.LockQueue;
import dev.retort.run.Platform;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

/**
 * A transaction that shuts other writers out from its beginning.
 *
 * <p>While tables change, foreign keys are not enforced: dropping a table would delete the rows that refer to its rows. Before it
 * commits, every key is checked; what was broken before does not count.
 */
final class DatabaseTransaction implements Platform.Transaction {

    private final Connection connection;
    private final Pragmas pragmas;
    private final int foreignKeys;
    private final int legacyAlterTable;
    private final ForeignKeyCheck check;
    private boolean open;

    private DatabaseTransaction(Connection connection, Collection<Operation> operations) throws SQLException {
        this.connection = connection;
        this.pragmas = new Pragmas(connection);
        this.foreignKeys = pragmas.get(Pragmas.FOREIGN_KEYS);
        this.legacyAlterTable = pragmas.get(Pragmas.LEGACY_ALTER_TABLE);
        this.check = new ForeignKeyCheck(connection, operations);
    }

    static DatabaseTransaction begin(Connection connection, Collection<Operation> operations, LockQueue queue)
            throws SQLException {
        DatabaseTransaction transaction = new DatabaseTransaction(connection, operations);
        try {
            transaction.begin(queue);
            return transaction;
        } catch (SQLException | RuntimeException e) {
            try (transaction) {
                throw e;
            }
        }
    }

    private void begin(LockQueue queue) throws SQLException {
        if (check.isNeeded()) {
            pragmas.set(Pragmas.FOREIGN_KEYS, 0);
        }
        // renamed in the old way, a table would lose the keys, views and triggers that name it
        pragmas.set(Pragmas.LEGACY_ALTER_TABLE, 0);
        queue.await(this::tryToBegin, () -> "one that writes to the database file");
        check.begin();
    }

    /** The connection stays in JDBC's automatic mode: the driver's own transactions would begin without the lock. */
    private boolean tryToBegin() throws SQLException {
        try {
            execute("begin immediate");
            open = true;
            return true;
        } catch (SQLException e) {
            if (DatabaseSupervision.isBusy(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void commit() throws SQLException {
        check.end();
        execute("commit");
        open = false;
    }

    @Override
    public void close() throws SQLException {
        try {
            if (open) {
                rollback();
            }
        } finally {
            pragmas.set(Pragmas.LEGACY_ALTER_TABLE, legacyAlterTable);
            pragmas.set(Pragmas.FOREIGN_KEYS, foreignKeys);
        }
    }

    /** A full disk, for one, ends a transaction by itself; beginning another one tells whether that is so. */
    private void rollback() throws SQLException {
        try {
            execute("rollback");
        } catch (SQLException e) {
            try {
                execute("begin");
            } catch (SQLException stillOpen) {
                e.addSuppressed(stillOpen);
                throw e;
            }
            execute("rollback");
        }
        open = false;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
