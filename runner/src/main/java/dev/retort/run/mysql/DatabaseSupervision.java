// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import dev.retort.run.Platform;
import dev.retort.schema.SqlTokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Asks the list of processes. */
final class DatabaseSupervision implements Platform.Supervision {

    private static final String ACTIVITY = "select coalesce(nullif(state, ''), command), left(coalesce(info, ''), 200)"
            + " from information_schema.processlist where id = ?";

    private static final String START = ", of the server that started at ";

    /** How exactly a server tells since when it runs. */
    private static final Duration INEXACT = Duration.ofSeconds(10);

    /** A lock that was waited for too long, a deadlock. */
    private static final Set<Integer> CONTENTION = Set.of(1205, 1213);

    /** The server runs with an option, {@code --read-only} for one, that does not let this be done. */
    private static final int PREVENTED_BY_OPTION = 1290;

    /** A transaction, or a server, that is read-only. */
    private static final Set<Integer> READ_ONLY_SERVER = Set.of(1792, 1836);

    /** Access that is denied: to a database, a table, a column, a routine, or to what takes a privilege of the whole server. */
    private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143, 1227, 1370);

    private static final int FULL = 1021;

    /** Somebody has ended the session, as MariaDB tells it. */
    private static final int KILLED = 1927;

    /** A statement that cannot be parsed. */
    private static final int UNREADABLE = 1064;

    /** What may run other statements, of which one may be unreadable when those before it are done. */
    private static final Set<String> RUNNING_OTHERS = Set.of("call", "execute", "begin", "do", "select", "set");

    private final StatementLimit statementLimit;

    /** For a server of this family. */
    DatabaseSupervision(StatementLimit statementLimit) {
        this.statementLimit = statementLimit;
    }

    /** Numbers of connections begin anew with the server, so its beginning belongs to the name. */
    @Override
    public String session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select connection_id()")) {
            row.next();
            return "connection " + row.getString(1) + START + serverStart(connection);
        }
    }

    @Override
    public Optional<String> activity(Connection connection, String session) throws SQLException {
        int start = session.indexOf(START);
        Instant then = Instant.parse(session.substring(start + START.length()));
        boolean restarted =
                Duration.between(then, serverStart(connection)).abs().compareTo(INEXACT) > 0;
        if (restarted) {
            return Optional.empty();
        }
        try (PreparedStatement query = connection.prepareStatement(ACTIVITY)) {
            query.setLong(1, number(session));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1) + ": " + row.getString(2)) : Optional.empty();
            }
        }
    }

    @Override
    public boolean isContention(SQLException failure) {
        return CONTENTION.contains(failure.getErrorCode());
    }

    @Override
    public boolean isLost(SQLException failure) {
        return Platform.Supervision.super.isLost(failure) || failure.getErrorCode() == KILLED;
    }

    @Override
    public Optional<String> obstacle(SQLException failure) {
        int code = failure.getErrorCode();
        boolean option = code == PREVENTED_BY_OPTION
                && String.valueOf(failure.getMessage()).contains("read-only");
        if (option || READ_ONLY_SERVER.contains(code)) {
            return Optional.of(READ_ONLY);
        } else if (DENIED.contains(code)) {
            return Optional.of(NO_PRIVILEGE);
        }
        return code == FULL ? Optional.of(DISK_FULL) : Optional.empty();
    }

    @Override
    public boolean isUnread(SQLException failure, String sql) {
        return failure.getErrorCode() == UNREADABLE
                && SqlTokens.of(sql).stream().limit(1).noneMatch(first -> RUNNING_OTHERS.stream()
                        .anyMatch(first::is));
    }

    @Override
    public void limit(Connection connection, Duration lock, Duration statement) throws SQLException {
        DatabaseSettings settings = new DatabaseSettings(connection, statementLimit);
        settings.limitWaiting(lock);
        if (!statement.isZero()) {
            settings.limit(statement);
        }
    }

    /** The number of the connection with this name. */
    static long number(String session) {
        int begin = session.indexOf(' ') + 1;
        return Long.parseLong(session.substring(begin, session.indexOf(',')));
    }

    private static Instant serverStart(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show global status like 'Uptime'")) {
            row.next();
            return Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(row.getLong(2));
        }
    }
}
