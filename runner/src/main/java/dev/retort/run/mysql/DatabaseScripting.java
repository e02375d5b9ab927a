// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import dev.retort.dialect.mysql.ServerText;
import dev.retort.dialect.mysql.SqlMode;
import dev.retort.run.Platform;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Scripts for the client program. */
final class DatabaseScripting implements Platform.Scripting {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    /** Ends a statement with semicolons in it. */
    private static final String END = "$$retort$$";

    private final String client;

    /** For the client program of this name. */
    DatabaseScripting(String client) {
        this.client = client;
    }

    @Override
    public Optional<Connection> trial() {
        return Optional.empty();
    }

    /** The same letters, modes and kind of tables as those of a run, whatever the client's and the server's own are. */
    @Override
    public List<String> opening() {
        return List.of(
                "-- run with: " + client + " DATABASE < FILE",
                "-- each statement that changes a table is final: after a failure go on behind the last one that ran",
                "set names utf8mb4;",
                "set session sql_mode = " + SqlMode.strictly() + ";",
                "set session default_storage_engine = InnoDB;");
    }

    /** The client ends a statement at the first semicolon, and those of a routine's body end statements of its own. */
    @Override
    public String ended(String statement) {
        return Statements.hasBody(statement)
                ? "delimiter " + END + "\n" + statement.strip() + "\n" + END + "\ndelimiter ;"
                : Platform.Scripting.super.ended(statement);
    }

    @Override
    public List<String> begin() {
        return List.of("start transaction");
    }

    @Override
    public List<String> commit() {
        return List.of("commit");
    }

    @Override
    public List<String> guard(String query, String reason) {
        return List.of(
                "create temporary table retort_guard (reason text, must_not_be int check (must_not_be = 0))",
                "insert into retort_guard select " + ServerText.quoted(reason) + ", 1 from dual where exists (\n"
                        + query + "\n)",
                "drop temporary table retort_guard");
    }

    @Override
    public String now() {
        return "date_format(utc_timestamp(6), '%Y-%m-%dT%H:%i:%s.%fZ')";
    }

    /** Moments as this JVM's zone has them, which is how the driver writes them too. */
    static String literal(Temporal value) {
        if (value instanceof LocalDate || value instanceof LocalTime) {
            return ServerText.quoted(value.toString());
        } else if (value instanceof LocalDateTime time) {
            return ServerText.quoted(MOMENT.format(time));
        } else if (value instanceof Instant moment) {
            return local(moment);
        } else if (value instanceof OffsetDateTime moment) {
            return local(moment.toInstant());
        } else if (value instanceof ZonedDateTime moment) {
            return local(moment.toInstant());
        }
        return ServerText.quoted(value.toString());
    }

    private static String local(Instant moment) {
        return ServerText.quoted(MOMENT.format(moment.atZone(ZoneId.systemDefault())));
    }
}
