// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.SqlLiterals;
import dev.retort.dialect.Step;
import dev.retort.run.Drivers;
import dev.retort.run.Platform;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Scripts for the sqlite3 command. */
final class DatabaseScripting implements Platform.Scripting {

    /** The one text form that sqlite-jdbc reads as a date, a time and a timestamp. */
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    @Override
    public Optional<Connection> trial() throws SQLException {
        Connection connection = Drivers.connect("jdbc:sqlite::memory:", new Properties());
        try (Statement statement = connection.createStatement()) {
            // what is tried out may need a transaction, and nobody keeps it
            statement.executeUpdate("begin");
        }
        return Optional.of(connection);
    }

    @Override
    public List<Step> expectations(Connection trial, Step.Rebuild rebuild) throws SQLException {
        return new ScriptExpectations(trial, rebuild).guards();
    }

    @Override
    public List<String> opening() {
        return List.of(
                "-- run with: sqlite3 -bail DATABASE < FILE",
                "-- written for a database that these migrations made: stops where a table that changes has columns, indexes or"
                        + " triggers of which they do not know");
    }

    @Override
    public List<String> begin() {
        return List.of("pragma foreign_keys = off", "pragma legacy_alter_table = off", "begin immediate");
    }

    @Override
    public List<String> commit() {
        List<String> statements = new ArrayList<>(guard(
                "select 1 from pragma_foreign_key_check",
                "rows refer to rows that are not there; pragma foreign_key_check lists them"));
        statements.add("commit");
        return statements;
    }

    @Override
    public List<String> guard(String query, String reason) {
        return List.of(
                "create temp table retort_guard (reason text, must_not_be integer check (must_not_be = 0))",
                "insert into retort_guard select " + SqlLiterals.quote(reason) + ", 1 from (\n" + query + "\n) limit 1",
                "drop table retort_guard");
    }

    @Override
    public String now() {
        return "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";
    }

    /** Local times as text, moments in the milliseconds in which the driver keeps them. */
    static String literal(Temporal value) {
        if (value instanceof LocalDate date) {
            return SqlLiterals.quote(TEXT.format(date.atStartOfDay()));
        } else if (value instanceof LocalTime time) {
            return SqlLiterals.quote(TEXT.format(time.atDate(LocalDate.EPOCH)));
        } else if (value instanceof LocalDateTime time) {
            return SqlLiterals.quote(TEXT.format(time));
        } else if (value instanceof Instant moment) {
            return String.valueOf(moment.toEpochMilli());
        } else if (value instanceof OffsetDateTime moment) {
            return String.valueOf(moment.toInstant().toEpochMilli());
        } else if (value instanceof ZonedDateTime moment) {
            return String.valueOf(moment.toInstant().toEpochMilli());
        }
        return SqlLiterals.quote(value.toString());
    }
}
