// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The table in which a database remembers the parts of a migration that is no single transaction, until it is in the history.
 *
 * <p>It has rows only while such a migration runs, or where one was cut off.
 */
final class JournalTable {

    static final String NAME = "retort_journal";

    private static final String CREATE = "create table " + NAME + " (\n"
            + "    revision varchar(100) not null,\n"
            + "    part integer not null,\n"
            + "    direction varchar(20) not null,\n"
            + "    fingerprint varchar(64) not null,\n"
            + "    state varchar(20) not null,\n"
            + "    before_state text not null,\n"
            + "    progress text not null,\n"
            + "    session_name varchar(200) not null,\n"
            + "    written_at varchar(30) not null,\n"
            + "    written_by varchar(200) not null,\n"
            + "    written_on varchar(200) not null,\n"
            + "    primary key (revision, part)\n"
            + ")";

    private static final String SELECT = "select revision, direction, part, fingerprint, state, before_state, progress,"
            + " session_name, written_at, written_by, written_on from " + NAME;

    private static final String INSERT =
            "insert into " + NAME + " (direction, fingerprint, state, before_state, progress,"
                    + " session_name, written_at, written_by, written_on, revision, part) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPDATE = "update " + NAME + " set direction = ?, fingerprint = ?, state = ?,"
            + " before_state = ?, progress = ?, session_name = ?, written_at = ?, written_by = ?, written_on = ?"
            + " where revision = ? and part = ?";

    private static final int LONGEST_NAME = 200;

    private final Connection connection;
    private final OwnTables tables;

    JournalTable(Connection connection, OwnTables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** All entries, by revision and part. */
    List<JournalEntry> read() throws SQLException {
        List<JournalEntry> entries = new ArrayList<>();
        if (!tables.has(NAME)) {
            return entries;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SELECT + " order by revision, part")) {
            while (row.next()) {
                entries.add(entry(row));
            }
        }
        return entries;
    }

    /** The entry for one part. */
    Optional<JournalEntry> read(String revision, int part) throws SQLException {
        if (!tables.has(NAME)) {
            return Optional.empty();
        }
        try (PreparedStatement statement = connection.prepareStatement(SELECT + " where revision = ? and part = ?")) {
            statement.setString(1, revision);
            statement.setInt(2, part);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(entry(row)) : Optional.empty();
            }
        }
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getString(1),
                Direction.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                row.getInt(3),
                row.getString(4),
                JournalEntry.State.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                Facts.parse(row.getString(6)),
                row.getString(7),
                row.getString(8),
                Instant.parse(row.getString(9)),
                new Actor(row.getString(10), row.getString(11)));
    }

    /** Makes the table unless it is there; where DDL ends transactions, not in one. */
    void require() throws SQLException {
        tables.require(NAME, CREATE);
    }

    /** Writes the entry in the place of an earlier one for the same part, which is at no moment gone. */
    void write(JournalEntry entry) throws SQLException {
        require();
        if (execute(UPDATE, entry) == 0) {
            execute(INSERT, entry);
        }
    }

    private int execute(String sql, JournalEntry entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, entry.direction().name().toLowerCase(Locale.ROOT));
            statement.setString(2, entry.fingerprint());
            statement.setString(3, entry.state().name().toLowerCase(Locale.ROOT));
            statement.setString(4, entry.before().text());
            statement.setString(5, entry.progress());
            statement.setString(6, shortened(entry.session()));
            statement.setString(7, entry.at().toString());
            statement.setString(8, shortened(entry.actor().user()));
            statement.setString(9, shortened(entry.actor().host()));
            statement.setString(10, entry.revision());
            statement.setInt(11, entry.part());
            return statement.executeUpdate();
        }
    }

    void remove(String revision, int part) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + NAME + " where revision = ? and part = ?")) {
            delete.setString(1, revision);
            delete.setInt(2, part);
            delete.executeUpdate();
        }
    }

    /** Forgets all parts of a revision. */
    void clear(String revision) throws SQLException {
        if (!tables.has(NAME)) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from " + NAME + " where revision = ?")) {
            delete.setString(1, revision);
            delete.executeUpdate();
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }
}
