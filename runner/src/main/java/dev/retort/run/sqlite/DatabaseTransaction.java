// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.operation.Operation;
import dev.retort.run.LockQueue;
import dev.retort.run.Platform;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A transaction that shuts other writers out from its beginning.
 *
 * <p>While tables change, foreign keys are not enforced: dropping a table would delete the rows that refer to its rows. Before it
 * commits, the keys are checked; what was broken before does not count.
 */
final class DatabaseTransaction implements Platform.Transaction {

    private static final List<String> KEPT =
            List.of(Pragmas.LEGACY_ALTER_TABLE, Pragmas.WRITABLE_SCHEMA, Pragmas.FOREIGN_KEYS, Pragmas.JOURNAL_MODE);

    private final Connection connection;
    private final Collection<Operation> operations;
    private final Pragmas pragmas;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final ForeignKeyCheck check;
    private boolean open;

    private DatabaseTransaction(Connection connection, Collection<Operation> operations) throws SQLException {
        this.connection = connection;
        this.operations = operations;
        this.pragmas = new Pragmas(connection);
        this.check = new ForeignKeyCheck(connection, operations);
        for (String name : KEPT) {
            settings.put(name, pragmas.get(name));
        }
    }

    static DatabaseTransaction begin(Connection connection, Collection<Operation> operations, LockQueue queue)
            throws SQLException {
        OpenTransaction.refuse(connection);
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
        DurableJournal.require(connection);
        if (operations.stream().anyMatch(KeyTables::changesTables)) {
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
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                pragmas.set(setting.getKey(), setting.getValue());
            }
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
