// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Ability;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.ServerVersion;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connection made ready to run migrations, and what is known of the server behind it. */
final class Session implements AutoCloseable {

    private static final long CHECK_EVERY_NANOS = 1_000_000_000;

    private final Connection connection;
    private final Dialect dialect;
    private final ServerVersion version;
    private final boolean transactionalDdl;
    private final Platform platform;
    private final OwnTables tables;
    private final HistoryTable history;
    private final JournalTable journal;
    private final AuditTable audit;
    private final Platform.Restoration restoration;
    private @Nullable String name;
    private Platform.@Nullable RunLock lock;
    private long lockChecked;
    private BlockerWatch watch = BlockerWatch.BLIND;

    private Session(Connection connection, RunOptions options, Set<Ability> denied) throws SQLException {
        this.connection = connection;
        boolean autoCommit = connection.getAutoCommit();
        DatabaseMetaData server = connection.getMetaData();
        dialect = Dialects.installed().forProduct(server.getDatabaseProductName(), server.getDatabaseProductVersion());
        version = dialect.version(server.getDatabaseProductVersion());
        transactionalDdl = dialect.abilities(version).contains(Ability.TRANSACTIONAL_DDL)
                && !denied.contains(Ability.TRANSACTIONAL_DDL);
        platform = Platforms.of(dialect);
        platform.refuseOpenTransaction(connection);
        connection.setAutoCommit(true);
        tables = new OwnTables(connection, platform.ownTableOptions());
        history = new HistoryTable(connection, tables);
        journal = new JournalTable(connection, tables);
        audit = new AuditTable(connection, tables);
        Platform.Restoration settings = platform.prepare(connection, options);
        restoration = () -> {
            settings.restore();
            connection.setAutoCommit(autoCommit);
        };
    }

    static Session open(ConnectionSource connections, RunOptions options) {
        return open(connections, options, Set.of());
    }

    /** A session that makes do without some of what the database can. */
    static Session open(ConnectionSource connections, RunOptions options, Set<Ability> denied) {
        Connection connection = connections.open();
        try {
            return new Session(connection, options, denied);
        } catch (SQLException | RuntimeException e) {
            closeAfter(e, connection);
            throw e instanceof RuntimeException failure
                    ? failure
                    : new DatabaseFailed("preparing the connection", (SQLException) e);
        }
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    ServerVersion version() {
        return version;
    }

    Platform platform() {
        return platform;
    }

    /** Whether there is no table but Retort's own in the default schema. */
    boolean isEmpty() {
        try {
            return tables.standAlone();
        } catch (SQLException e) {
            throw new DatabaseFailed("looking for tables", e);
        }
    }

    OwnTables tables() {
        return tables;
    }

    HistoryTable history() {
        return history;
    }

    JournalTable journal() {
        return journal;
    }

    AuditTable audit() {
        return audit;
    }

    /** Whether a failed migration leaves nothing behind. */
    boolean hasTransactionalDdl() {
        return transactionalDdl;
    }

    /** The words by which the server tells this session from others. */
    String name() throws SQLException {
        String known = name;
        if (known == null) {
            known = platform.supervision().session(connection);
            name = known;
        }
        return known;
    }

    /** What is remembered of migrations that are under way, or were when their process ended. */
    List<JournalEntry> readJournal() {
        try {
            return journal.read();
        } catch (SQLException e) {
            throw new DatabaseFailed("reading the table " + JournalTable.NAME, e);
        }
    }

    History readHistory() {
        try {
            return history.read();
        } catch (SQLException e) {
            throw new DatabaseFailed("reading the table " + HistoryTable.NAME, e);
        }
    }

    private Platform.RunLock locked(ConnectionSource connections, RunOptions options, LockQueue queue)
            throws SQLException {
        try {
            return platform.lock(connections, options, queue);
        } catch (DatabaseUnreachable e) {
            throw new NoSecondConnection(e);
        }
    }

    /** Keeps other processes from running migrations until the session is closed, and has the tables ready that a run needs. */
    void lock(ConnectionSource connections, RunOptions options, LockQueue queue) {
        lockOnly(connections, options, queue);
        if (!hasTransactionalDdl()) {
            try {
                history.require();
                journal.require();
                audit.require();
            } catch (SQLException e) {
                throw new DatabaseFailed("creating Retort's own tables", e);
            }
        }
    }

    /** The same without the tables. */
    void lockOnly(ConnectionSource connections, RunOptions options, LockQueue queue) {
        try {
            Platform.RunLock taken = locked(connections, options, queue);
            lock = taken;
            lockChecked = System.nanoTime();
            watch = new BlockerWatch(taken, name(), options.timeouts().lock());
            tables.forget();
        } catch (SQLException e) {
            throw new DatabaseFailed("taking the lock", e);
        }
    }

    /** Makes sure that the lock is still held, for what cannot be taken back. */
    void checkLock() throws SQLException {
        if (lock != null) {
            lock.check();
            lockChecked = System.nanoTime();
        }
    }

    /** The same now and then, for transactions, of which only one can enter itself into the history. */
    void checkLockAtTimes() throws SQLException {
        if (System.nanoTime() - lockChecked > CHECK_EVERY_NANOS) {
            checkLock();
        }
    }

    /** Sees who is in the way of this session's statements. */
    BlockerWatch watch() {
        return watch;
    }

    @Override
    public void close() {
        watch.close();
        try (connection) {
            try {
                if (lock != null) {
                    lock.close();
                }
            } finally {
                restoration.restore();
            }
        } catch (SQLException e) {
            throw new DatabaseFailed("giving the connection back", e);
        }
    }

    /** Gives the connection up because of the failure. */
    static void closeAfter(Exception failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
