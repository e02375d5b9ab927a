// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.run.ConnectionSource;
import dev.retort.run.LockQueue;
import dev.retort.run.Platform;
import dev.retort.run.RunOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;

/** Runs migrations on MySQL. */
public final class DatabasePlatform implements Platform {

    @Override
    public String id() {
        return "mysql";
    }

    @Override
    public Restoration prepare(Connection connection, RunOptions options) throws SQLException {
        return new DatabaseSettings(connection).apply(options);
    }

    @Override
    public RunLock lock(ConnectionSource own, RunOptions options, LockQueue queue) throws SQLException {
        return DatabaseLock.acquire(own, options, queue);
    }

    @Override
    public Transaction begin(Connection connection, Collection<Operation> operations, LockQueue queue)
            throws SQLException {
        return new DatabaseTransaction(connection);
    }

    @Override
    public void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // braces and question marks are the author's, not JDBC's
            statement.setEscapeProcessing(false);
            for (String one : Statements.of(sql)) {
                statement.execute(one);
            }
        }
    }

    @Override
    public List<Step> rebuild(Connection connection, Step.Rebuild rebuild) {
        throw new IllegalStateException("this database alters its tables: " + rebuild.table());
    }

    @Override
    public String literal(Temporal value) {
        return DatabaseScripting.literal(value);
    }

    @Override
    public Scripting scripting() {
        return new DatabaseScripting();
    }
}
