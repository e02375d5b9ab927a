// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mariadb;

import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.run.ConnectionSource;
import dev.retort.run.LockQueue;
import dev.retort.run.Platform;
import dev.retort.run.RunOptions;
import dev.retort.run.mysql.BackupTools;
import dev.retort.run.mysql.Blockers;
import dev.retort.run.mysql.DatabaseCatalogue;
import dev.retort.run.mysql.StatementLimit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Runs migrations on MariaDB, which takes around them what MySQL takes, and answers some questions in another way. */
public final class DatabasePlatform implements Platform {

    /** Who has rows that we wait for; of tables nobody is told who has them, but only who is in a transaction. */
    private static final String BLOCKERS = "select p.id, p.user, p.host, p.command, p.time, left(p.info, 200)"
            + " from information_schema.innodb_trx t join information_schema.processlist p"
            + " on p.id = t.trx_mysql_thread_id join information_schema.processlist me on me.id = ?"
            + " left join information_schema.innodb_trx mine on mine.trx_mysql_thread_id = me.id"
            + " where p.id <> me.id and (me.state = 'Waiting for table metadata lock' or exists ("
            + "select 1 from information_schema.innodb_lock_waits w"
            + " where w.requesting_trx_id = mine.trx_id and w.blocking_trx_id = t.trx_id)) order by p.id";

    private static final List<String> QUESTIONS = List.of(
            "select concat('constraint ', constraint_name), concat_ws(' ', level, check_clause)"
                    + " from information_schema.check_constraints"
                    + " where constraint_schema = coalesce(?, database()) and table_name = ?",
            DatabaseCatalogue.index("", "ignored"));

    private final Platform common = new dev.retort.run.mysql.DatabasePlatform(
            "mariadb",
            new Blockers(BLOCKERS),
            new StatementLimit("max_statement_time", 1),
            new DatabaseCatalogue(QUESTIONS),
            new BackupTools(
                    List.of("mariadb-dump", "mysqldump"),
                    List.of("mariadb", "mysql"),
                    "the client programs of MariaDB (mariadb-client), of the server's version or later",
                    Map.of(
                            "", List.of("skip-ssl"),
                            "DISABLE", List.of("skip-ssl"),
                            "TRUST", List.of("ssl", "skip-ssl-verify-server-cert"),
                            "VERIFY-CA", List.of("ssl-verify-server-cert"),
                            "VERIFY-FULL", List.of("ssl-verify-server-cert"))));

    @Override
    public String id() {
        return common.id();
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
    public List<String> statements(String sql) {
        return common.statements(sql);
    }

    @Override
    public List<Step> rebuild(Connection connection, Step.Rebuild rebuild) throws SQLException {
        return common.rebuild(connection, rebuild);
    }

    @Override
    public String literal(String value) {
        return common.literal(value);
    }

    @Override
    public String literal(Temporal value) {
        return common.literal(value);
    }

    @Override
    public String ownTableOptions() {
        return common.ownTableOptions();
    }

    @Override
    public Scripting scripting() {
        return common.scripting();
    }

    @Override
    public Supervision supervision() {
        return common.supervision();
    }

    @Override
    public Catalogue catalogue() {
        return common.catalogue();
    }

    @Override
    public Backups backups(String path) {
        return common.backups(path);
    }

    @Override
    public List<String> demolition(Connection connection) throws SQLException {
        return common.demolition(connection);
    }
}
