// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import dev.retort.dialect.Step;
import dev.retort.dialect.mysql.ServerText;
import dev.retort.operation.Operation;
import dev.retort.run.ConnectionSource;
import dev.retort.run.JdbcTransaction;
import dev.retort.run.LockQueue;
import dev.retort.run.Platform;
import dev.retort.run.RunOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Runs migrations on MySQL, and on servers that differ from it in a few questions only. */
public final class DatabasePlatform implements Platform {

    /** Who has, or is before us in the queue for, what we wait for: a table, or rows. */
    private static final String BLOCKERS =
            "select distinct t.processlist_id, t.processlist_user, t.processlist_host, t.processlist_command,"
                    + " t.processlist_time, left(coalesce(t.processlist_info, s.sql_text), 200)"
                    + " from performance_schema.threads me join ("
                    + "select w.owner_thread_id as waits, g.owner_thread_id as has"
                    + " from performance_schema.metadata_locks w join performance_schema.metadata_locks g"
                    + " on g.object_type = w.object_type and g.object_schema <=> w.object_schema"
                    + " and g.object_name <=> w.object_name and g.owner_thread_id <> w.owner_thread_id"
                    + " where w.lock_status = 'PENDING' and g.lock_status = 'GRANTED'"
                    + " union all select requesting_thread_id, blocking_thread_id"
                    + " from performance_schema.data_lock_waits"
                    + ") b on b.waits = me.thread_id join performance_schema.threads t on t.thread_id = b.has"
                    + " left join performance_schema.events_statements_current s on s.thread_id = b.has"
                    + " where me.processlist_id = ? order by 1";

    private final String id;
    private final Blockers blockers;
    private final StatementLimit statementLimit;
    private final Catalogue catalogue;
    private final BackupTools backupTools;

    /** For MySQL itself. It limits how long queries run, not statements that change a table. */
    public DatabasePlatform() {
        this(
                "mysql",
                new Blockers(BLOCKERS),
                new StatementLimit("max_execution_time", 1000),
                DatabaseCatalogue.ofMysql(),
                BackupTools.MYSQL);
    }

    /** For the dialect of this name. */
    public DatabasePlatform(
            String id, Blockers blockers, StatementLimit statementLimit, Catalogue catalogue, BackupTools backupTools) {
        this.id = id;
        this.blockers = blockers;
        this.statementLimit = statementLimit;
        this.catalogue = catalogue;
        this.backupTools = backupTools;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Restoration prepare(Connection connection, RunOptions options) throws SQLException {
        return new DatabaseSettings(connection, statementLimit).apply(options);
    }

    @Override
    public RunLock lock(ConnectionSource own, RunOptions options, LockQueue queue) throws SQLException {
        return DatabaseLock.acquire(own, options, queue, blockers);
    }

    @Override
    public Transaction begin(Connection connection, Collection<Operation> operations, LockQueue queue)
            throws SQLException {
        return new JdbcTransaction(connection);
    }

    @Override
    public void execute(Connection connection, String sql) throws SQLException {
        execute(connection, sql, Duration.ZERO);
    }

    /** The server limits queries; the driver has to end what changes tables and rows. */
    @Override
    public void execute(Connection connection, String sql, Duration limit) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // braces and question marks are the author's, not JDBC's
            statement.setEscapeProcessing(false);
            if (!limit.isZero()) {
                statement.setQueryTimeout(
                        (int) Math.min(Integer.MAX_VALUE, limit.plusMillis(999).toSeconds()));
            }
            for (String one : statements(sql)) {
                statement.execute(one);
            }
        }
    }

    @Override
    public List<String> statements(String sql) {
        return Statements.of(sql);
    }

    @Override
    public List<Step> rebuild(Connection connection, Step.Rebuild rebuild) {
        throw new IllegalStateException("this database alters its tables: " + rebuild.table());
    }

    @Override
    public String literal(String value) {
        return ServerText.quoted(value);
    }

    /** Sixteen bytes: MySQL has no type for identifiers. */
    @Override
    public String literal(UUID value) {
        return "x'" + value.toString().replace("-", "") + "'";
    }

    @Override
    public String literal(Temporal value) {
        return DatabaseScripting.literal(value);
    }

    /** The database may have fewer letters, and the server other tables. */
    @Override
    public String ownTableOptions() {
        return " engine = InnoDB character set utf8mb4 collate utf8mb4_bin";
    }

    @Override
    public Scripting scripting() {
        return new DatabaseScripting(backupTools.client().get(0));
    }

    @Override
    public Supervision supervision() {
        return new DatabaseSupervision(statementLimit);
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public Backups backups(String path) {
        return new DatabaseBackups(backupTools, path);
    }

    @Override
    public List<String> demolition(Connection connection) throws SQLException {
        return Demolition.statements(connection);
    }
}
