// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

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

/** Runs migrations on SQLite. */
public final class DatabasePlatform implements Platform {

    @Override
    public String id() {
        return "sqlite";
    }

    @Override
    public void refuseOpenTransaction(Connection connection) throws SQLException {
        OpenTransaction.refuse(connection);
    }

    @Override
    public Restoration prepare(Connection connection, RunOptions options) throws SQLException {
        return new DatabaseSettings(connection).apply(options);
    }

    @Override
    public RunLock lock(ConnectionSource own, RunOptions options, LockQueue queue) {
        return new DatabaseLock();
    }

    @Override
    public Transaction begin(Connection connection, Collection<Operation> operations, LockQueue queue)
            throws SQLException {
        return DatabaseTransaction.begin(connection, operations, queue);
    }

    @Override
    public void execute(Connection connection, String sql) throws SQLException {
        // of several statements, the driver's execute would run the first one only
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Override
    public List<Step> rebuild(Connection connection, Step.Rebuild rebuild) throws SQLException {
        return Alteration.steps(connection, rebuild);
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
        return new DatabaseBackups();
    }

    @Override
    public List<String> demolition(Connection connection) throws SQLException {
        return Demolition.statements(connection);
    }
}
