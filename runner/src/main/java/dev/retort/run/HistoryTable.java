// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The table in which a database remembers its migrations, in types and words that every database takes.
 *
 * <p>The first write makes it. Where it is not there, reading finds nothing and changes nothing.
 */
public final class HistoryTable {

    /** The table's name, in the default schema. */
    public static final String NAME = "retort_history";

    private static final int LONGEST_MESSAGE = 1000;
    private static final int LONGEST_NAME = 200;

    private final Connection connection;
    private final OwnTables tables;

    HistoryTable(Connection connection, OwnTables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    History read() throws SQLException {
        if (!tables.has(NAME)) {
            return History.EMPTY;
        }
        List<AppliedRevision> applied = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HistorySql.SELECT)) {
            while (row.next()) {
                applied.add(new AppliedRevision(
                        row.getString(1),
                        HistorySql.ids(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        Instant.parse(row.getString(5)),
                        Duration.ofMillis(row.getLong(6)),
                        new Actor(row.getString(7), row.getString(8)),
                        row.getString(9)));
            }
        }
        return new History(applied);
    }

    /** Which of these revisions are applied. */
    Set<String> among(Collection<String> ids) throws SQLException {
        Set<String> found = new HashSet<>();
        if (!tables.has(NAME)) {
            return found;
        }
        try (PreparedStatement query = connection.prepareStatement(HistorySql.among(ids.size()))) {
            int mark = 0;
            for (String id : ids) {
                query.setString(++mark, id);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    /** Adds the revision behind all others. */
    void add(AppliedRevision revision) throws SQLException {
        require();
        try (PreparedStatement insert = connection.prepareStatement(HistorySql.INSERT)) {
            insert.setString(1, revision.id());
            insert.setString(2, String.join(" ", revision.after()));
            insert.setString(3, shortened(revision.message(), LONGEST_MESSAGE));
            insert.setString(4, revision.checksum());
            insert.setString(5, revision.appliedAt().toString());
            insert.setLong(6, revision.duration().toMillis());
            insert.setString(7, shortened(revision.actor().user(), LONGEST_NAME));
            insert.setString(8, shortened(revision.actor().host(), LONGEST_NAME));
            insert.setString(9, revision.retortVersion());
            insert.executeUpdate();
        }
    }

    void remove(String id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(HistorySql.DELETE)) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }

    void refresh(String id, String checksum) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(HistorySql.REFRESH)) {
            update.setString(1, checksum);
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    /** Makes the table unless it is there; where DDL ends transactions, not in one. */
    void require() throws SQLException {
        tables.require(NAME, HistorySql.CREATE);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
