// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.postgresql;

import dev.retort.run.Platform;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks {@code pg_stat_activity}. */
final class DatabaseSupervision implements Platform.Supervision {

    /** The process by itself may come again, so its beginning belongs to the name. */
    private static final String NAME = "'process ' || pid || ', connected since '"
            + " || to_char(backend_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || ' UTC'";

    private static final String ITS_OWN = "select " + NAME + " from pg_stat_activity where pid = pg_backend_pid()";

    /** Whose beginning may not be seen could be the one: better to wait for one too many. */
    private static final String ACTIVITY = "select coalesce(state, 'busy'), left(query, 200) from pg_stat_activity"
            + " where pid = ? and coalesce(" + NAME + ", ?) = ?";

    private static final String BLOCKERS = "select a.pid, a.usename, a.application_name, a.client_addr, a.state,"
            + " date_trunc('second', clock_timestamp() - a.xact_start), left(a.query, 200)"
            + " from unnest(pg_blocking_pids(?)) as b (pid) left join pg_stat_activity a on a.pid = b.pid"
            + " order by a.xact_start, a.pid";

    /** {@code lock_not_available}, {@code deadlock_detected}, {@code serialization_failure}. */
    private static final Set<String> CONTENTION = Set.of("55P03", "40P01", "40001");

    /** {@code read_only_sql_transaction}. */
    private static final String DENIED = "42501";

    /** The session was ended: by an administrator, with the server, with its database, after it was idle for too long. */
    private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P04", "57P05", "25P03");

    private static final String READ_ONLY_TRANSACTION = "25006";

    /** {@code disk_full}. */
    private static final String FULL = "53100";

    @Override
    public String session(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ITS_OWN);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public Optional<String> activity(Connection connection, String session) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ACTIVITY)) {
            query.setInt(1, process(session));
            query.setString(2, session);
            query.setString(3, session);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1) + ": " + row.getString(2)) : Optional.empty();
            }
        }
    }

    @Override
    public boolean isContention(SQLException failure) {
        return failure.getSQLState() != null && CONTENTION.contains(failure.getSQLState());
    }

    @Override
    public boolean isLost(SQLException failure) {
        return Platform.Supervision.super.isLost(failure)
                || (failure.getSQLState() != null && ENDED.contains(failure.getSQLState()));
    }

    @Override
    public Optional<String> obstacle(SQLException failure) {
        if (READ_ONLY_TRANSACTION.equals(failure.getSQLState())) {
            return Optional.of(READ_ONLY);
        } else if (DENIED.equals(failure.getSQLState())) {
            return Optional.of(NO_PRIVILEGE);
        }
        return FULL.equals(failure.getSQLState()) ? Optional.of(DISK_FULL) : Optional.empty();
    }

    @Override
    public void limit(Connection connection, Duration lock, Duration statement) throws SQLException {
        DatabaseSettings settings = new DatabaseSettings(connection);
        settings.set("lock_timeout", lock.toMillis() + "ms");
        if (!statement.isZero()) {
            settings.set("statement_timeout", statement.toMillis() + "ms");
        }
    }

    /** Whom the session is waiting for. */
    static List<String> blockers(Connection observer, String session) throws SQLException {
        List<String> blockers = new ArrayList<>();
        try (PreparedStatement query = observer.prepareStatement(BLOCKERS)) {
            query.setInt(1, process(session));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    blockers.add(describe(row));
                }
            }
        }
        return blockers;
    }

    private static String describe(ResultSet row) throws SQLException {
        if (row.getString(1) == null) {
            return "a prepared transaction";
        }
        String application =
                row.getString(3) == null || row.getString(3).isEmpty() ? "" : " (" + row.getString(3) + ")";
        String address = row.getString(4) == null ? "" : " from " + row.getString(4);
        String since = row.getString(6) == null ? "" : ", in a transaction for " + row.getString(6);
        return "process " + row.getString(1) + application + ", database user " + row.getString(2) + address + ", "
                + row.getString(5) + since + ", last: " + row.getString(7);
    }

    private static int process(String session) {
        int start = session.indexOf(' ') + 1;
        return Integer.parseInt(session, start, session.indexOf(','), 10);
    }
}
