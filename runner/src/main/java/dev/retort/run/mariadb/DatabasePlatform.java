// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mariadb;

import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.run.ConnectionSource;
import dev.retort.run.LockQueue;
import dev.retort.run.Platform;
import dev.retort.run.RunOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;

/** Runs migrations on MariaDB, which takes around them what MySQL takes. */
public final class DatabasePlatform implements Platform {

    private final Platform common = new dev.retort.run.mysql.DatabasePlatform();

    @Override
    public String id() {
        return "mariadb";
    }

    @Override
    public Restoration prepare(Connection connection, RunOptions options) throws SQLException {
        return common.prepare(connection, options);
    }

    @Override
    public RunLock lock(ConnectionSource own, RunOptions options, LockQueue queue) throws SQLException {
        return common.lock(own, options, queue);
    }

    @Override
    public Transaction begin(Connection connection, Collection<Operation> operations, LockQueue queue)
            throws SQLException {
        return common.begin(connection, operations, queue);
    }

    @Override
    public void execute(Connection connection, String sql) throws SQLException {
        common.execute(connection, sql);
    }

    @Override
    public List<Step> rebuild(Connection connection, Step.Rebuild rebuild) throws SQLException {
        return common.rebuild(connection, rebuild);
    }

    @Override
    public String literal(Temporal value) {
        return common.literal(value);
    }

    @Override
    public Scripting scripting() {
        return common.scripting();
    }
}
