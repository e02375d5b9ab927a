// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table in which a database remembers what was done to its revisions: rows are only added. */
final class AuditTable {

    static final String NAME = "retort_audit";

    private static final String CREATE = "create table " + NAME + " (\n"
            + "    entry integer not null primary key,\n"
            + "    action varchar(20) not null,\n"
            + "    revision varchar(100) not null,\n"
            + "    outcome varchar(20) not null,\n"
            + "    detail varchar(1000) not null,\n"
            + "    done_at varchar(30) not null,\n"
            + "    duration_ms bigint not null,\n"
            + "    done_by varchar(200) not null,\n"
            + "    done_on varchar(200) not null,\n"
            + "    retort_version varchar(50) not null\n"
            + ")";

    private static final String INSERT = "insert into " + NAME + " (entry, action, revision, outcome, detail, done_at,"
            + " duration_ms, done_by, done_on, retort_version)"
            + " select coalesce(max(entry), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? from " + NAME;

    private static final String SELECT =
            "select entry, action, revision, outcome, detail, done_at, duration_ms, done_by,"
                    + " done_on, retort_version from " + NAME + " order by entry";

    private static final int LONGEST_DETAIL = 1000;
    private static final int LONGEST_NAME = 200;

    private final Connection connection;
    private final OwnTables tables;

    AuditTable(Connection connection, OwnTables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    List<AuditEntry> read() throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        if (!tables.has(NAME)) {
            return entries;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SELECT)) {
            while (row.next()) {
                entries.add(new AuditEntry(
                        row.getLong(1),
                        AuditEntry.Action.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        row.getString(3),
                        AuditEntry.Outcome.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                        row.getString(5),
                        Instant.parse(row.getString(6)),
                        Duration.ofMillis(row.getLong(7)),
                        new Actor(row.getString(8), row.getString(9)),
                        row.getString(10)));
            }
        }
        return entries;
    }

    /** Makes the table unless it is there; where DDL ends transactions, not in one. */
    void require() throws SQLException {
        tables.require(NAME, CREATE);
    }

    /** Adds an entry for something that began at {@code start} and ended now. */
    void add(
            AuditEntry.Action action,
            String revision,
            AuditEntry.Outcome outcome,
            String detail,
            Instant start,
            RunOptions options)
            throws SQLException {
        require();
        Clock clock = options.clock();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, action.name().toLowerCase(Locale.ROOT));
            insert.setString(2, revision);
            insert.setString(3, outcome.name().toLowerCase(Locale.ROOT));
            insert.setString(4, shortened(Secrets.mask(detail), LONGEST_DETAIL));
            insert.setString(5, start.truncatedTo(ChronoUnit.MICROS).toString());
            insert.setLong(6, Duration.between(start, clock.instant()).toMillis());
            insert.setString(7, shortened(options.actor().user(), LONGEST_NAME));
            insert.setString(8, shortened(options.actor().host(), LONGEST_NAME));
            insert.setString(9, RetortVersion.current());
            insert.executeUpdate();
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
