// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.postgresql;

import dev.retort.run.ConnectionSource;
import dev.retort.run.LockLost;
import dev.retort.run.LockQueue;
import dev.retort.run.Platform;
import dev.retort.run.RunOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * An advisory lock on a connection of its own, so that it outlives the migrations' transactions and ends with this process.
 *
 * <p>It is asked for again and again: a session that blocks on it would be a transaction for which {@code create index
 * concurrently} waits.
 */
final class DatabaseLock implements Platform.RunLock {

    private static final String GRANTED = " from pg_locks l join pg_stat_activity a on a.pid = l.pid"
            + " join pg_database d on d.oid = l.database and d.datname = current_database()"
            + " where l.locktype = 'advisory' and l.granted and l.objsubid = 1"
            + " and (l.classid::bigint << 32 | l.objid::bigint) = ?";

    private static final String HOLDER =
            "select a.application_name, a.usename, a.client_addr, a.pid, a.backend_start" + GRANTED;

    /** An advisory lock of this session can only be in this database. */
    private static final String HELD_HERE = "select 1 from pg_locks l where l.locktype = 'advisory' and l.granted"
            + " and l.objsubid = 1 and l.pid = pg_backend_pid() and (l.classid::bigint << 32 | l.objid::bigint) = ?";

    private final Connection connection;
    private final Platform.Restoration settings;
    private final long key;

    private DatabaseLock(Connection connection, RunOptions options) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        settings = new DatabaseSettings(connection).applyAndIntroduce(options);
        key = key(connection);
    }

    static DatabaseLock acquire(ConnectionSource own, RunOptions options, LockQueue queue) throws SQLException {
        Connection connection = own.open();
        try {
            ServerIdentity.check(connection, own);
            DatabaseLock lock = new DatabaseLock(connection, options);
            lock.await(queue);
            return lock;
        } catch (SQLException | RuntimeException e) {
            try (connection) {
                throw e;
            }
        }
    }

    /** Where it is not to be had, the connection is as it was. */
    private void await(LockQueue queue) throws SQLException {
        try {
            queue.await(this::tryOnce, this::holder);
        } catch (SQLException | RuntimeException e) {
            try {
                settings.restore();
            } catch (SQLException lost) {
                e.addSuppressed(lost);
            }
            throw e;
        }
    }

    @Override
    public synchronized void check() {
        try (PreparedStatement query = connection.prepareStatement(HELD_HERE)) {
            query.setLong(1, key);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new LockLost("its session no longer holds it");
                }
            }
        } catch (SQLException e) {
            throw new LockLost("its session has ended: " + e.getMessage());
        }
    }

    @Override
    public synchronized List<String> blockers(String session) throws SQLException {
        return DatabaseSupervision.blockers(connection, session);
    }

    @Override
    public synchronized void close() throws SQLException {
        try (connection;
                PreparedStatement query = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            query.setLong(1, key);
            query.executeQuery().close();
            settings.restore();
        }
    }

    private boolean tryOnce() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            query.setLong(1, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private String holder() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDER)) {
            query.setLong(1, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? row.getString(1) + ", database user " + row.getString(2) + " from " + row.getString(3)
                                + ", process " + row.getString(4) + ", connected since " + row.getString(5)
                        : "one that has just ended";
            }
        }
    }

    /** Runs in different schemas of one database have nothing to do with one another. */
    private static long key(Connection connection) throws SQLException {
        String name = "retort " + connection.getSchema();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
