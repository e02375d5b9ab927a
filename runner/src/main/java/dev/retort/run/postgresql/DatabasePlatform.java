// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.postgresql;

import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.run.ConnectionSource;
import dev.retort.run.JdbcTransaction;
import dev.retort.run.LockQueue;
import dev.retort.run.Platform;
import dev.retort.run.RunOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;

/** Runs migrations on PostgreSQL. */
public final class DatabasePlatform implements Platform {

    @Override
    public String id() {
        return "postgresql";
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
        return new JdbcTransaction(connection);
    }

    @Override
    public void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // braces and question marks are the author's, not JDBC's
            statement.setEscapeProcessing(false);
            statement.execute(sql);
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

    @Override
    public Supervision supervision() {
        return new DatabaseSupervision();
    }

    @Override
    public Catalogue catalogue() {
        return new DatabaseCatalogue();
    }

    @Override
    public Backups backups(String path) {
        return new DatabaseBackups(path);
    }

    @Override
    public List<String> demolition(Connection connection) throws SQLException {
        return Demolition.statements(connection);
    }
}
