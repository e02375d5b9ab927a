// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import dev.retort.run.ConnectionSource;
import dev.retort.run.LockLost;
import dev.retort.run.LockQueue;
import dev.retort.run.Platform;
import dev.retort.run.PoolerInBetween;
import dev.retort.run.RunOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/**
 * A named lock on a connection of its own, so that it outlives whatever the migrations commit and ends with this process.
 */
final class DatabaseLock implements Platform.RunLock {

    private static final String HOLDER =
            "select id, user, host, time from information_schema.processlist" + " where id = is_used_lock(?)";

    private final Connection connection;
    private final IdleLimit idle;
    private final Blockers blockers;
    private final String name;

    private DatabaseLock(Connection connection, RunOptions options, Blockers blockers) throws SQLException {
        this.connection = connection;
        this.blockers = blockers;
        connection.setAutoCommit(true);
        idle = IdleLimit.raised(connection);
        String database = options.defaultSchema() == null ? connection.getCatalog() : options.defaultSchema();
        name = name(spelled(String.valueOf(database)));
    }

    /** As the server spells it, to which two spellings may be one database. */
    private String spelled(String database) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select if(@@lower_case_table_names = 0, ?, lower(?))")) {
            query.setString(1, database);
            query.setString(2, database);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    static DatabaseLock acquire(ConnectionSource own, RunOptions options, LockQueue queue, Blockers blockers)
            throws SQLException {
        Connection connection = own.open();
        try {
            DatabaseLock lock = new DatabaseLock(connection, options, blockers);
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
            refusePooler();
        } catch (SQLException | RuntimeException e) {
            try {
                idle.restore();
            } catch (SQLException lost) {
                e.addSuppressed(lost);
            }
            throw e;
        }
    }

    @Override
    public synchronized void check() {
        try {
            if (!isHeldHere()) {
                throw new LockLost("its session no longer holds it");
            }
        } catch (SQLException e) {
            throw new LockLost("its session has ended: " + e.getMessage());
        }
    }

    /** Whether the session of the server that this statement comes to has the lock. */
    private boolean isHeldHere() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select is_used_lock(?) <=> connection_id()")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void refusePooler() throws SQLException {
        if (!isHeldHere()) {
            throw new PoolerInBetween(
                    "one session of the server took the lock, and another one had the next statement");
        }
    }

    @Override
    public synchronized List<String> blockers(String session) throws SQLException {
        return blockers.of(connection, session);
    }

    @Override
    public synchronized void close() throws SQLException {
        try (connection;
                PreparedStatement query = connection.prepareStatement("select release_lock(?)")) {
            query.setString(1, name);
            query.executeQuery().close();
            idle.restore();
        }
    }

    private boolean tryOnce() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select get_lock(?, 0)")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    private String holder() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDER)) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? "database user " + row.getString("user") + " from " + row.getString("host") + ", connection "
                                + row.getString("id")
                        : "one that has just ended, or that this user may not see";
            }
        }
    }

    /** At most 64 letters; runs in different databases of one server have nothing to do with one another. */
    private static String name(String database) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(database.getBytes(StandardCharsets.UTF_8));
            return "retort " + HexFormat.of().formatHex(digest, 0, digest.length / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
