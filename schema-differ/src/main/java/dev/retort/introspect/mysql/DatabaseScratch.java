// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mysql;

import dev.retort.introspect.Scratch;
import dev.retort.introspect.Values;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A database of its own, dropped in the end. As long as it is in use a lock of its name is held, which ends with the process: one
 * that bears such a name and our mark, or nothing at all, without a lock was left by a process that was killed, and the next one
 * drops it.
 */
public final class DatabaseScratch implements Scratch.Maker {

    private static final String PREFIX = "retort_twin_";

    private static final String MARK = "retort_twin";

    private static final String ABANDONED = "select schema_name as name from information_schema.schemata"
            + " where schema_name like 'retort\\\\_twin\\\\_%' and is_free_lock(schema_name) and (select coalesce("
            + "max(table_name = 'retort_twin'), 1) from information_schema.tables where table_schema = schema_name)";

    private static final String HERE =
            "select database() as name, connection_id() as number, default_character_set_name"
                    + " as characters, default_collation_name as collation_text from information_schema.schemata"
                    + " where schema_name = database()";

    private final String dialectId;

    /** In MySQL. */
    public DatabaseScratch() {
        this("mysql");
    }

    /** In the database of this dialect. */
    public DatabaseScratch(String dialectId) {
        this.dialectId = dialectId;
    }

    @Override
    public String dialectId() {
        return dialectId;
    }

    @Override
    public Scratch make(Connection connection) throws SQLException {
        PlainSession session = PlainSession.on(connection);
        try {
            return make(connection, session);
        } catch (SQLException e) {
            session.restore();
            throw e;
        }
    }

    private static Scratch make(Connection connection, PlainSession session) throws SQLException {
        Values here = Values.rows(connection, HERE).get(0);
        Place place = new Place(connection, session, here.required("name"), PREFIX + here.required("number"));
        clearAway(connection);
        lock(connection, place.name);
        try {
            place.attempt("create database " + place.name + " character set " + here.required("characters")
                    + " collate " + here.required("collation_text"));
            place.attempt("create table " + place.name + "." + MARK + " (id int)");
            connection.setCatalog(place.name);
            return place;
        } catch (SQLException e) {
            release(connection, place.name);
            throw e;
        }
    }

    private static void clearAway(Connection connection) throws SQLException {
        List<String> abandoned = Values.rows(connection, ABANDONED).stream()
                .map(values -> values.required("name"))
                .filter(name -> name.matches(PREFIX + "\\d+"))
                .toList();
        for (String name : abandoned) {
            if (lock(connection, name)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("drop database if exists " + name);
                } finally {
                    release(connection, name);
                }
            }
        }
    }

    private static boolean lock(Connection connection, String name) throws SQLException {
        return ask(connection, "select get_lock(?, 0) as answer", name);
    }

    private static void release(Connection connection, String name) throws SQLException {
        ask(connection, "select release_lock(?) as answer", name);
    }

    private static boolean ask(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    /** One such database. */
    private record Place(Connection connection, PlainSession session, String home, String name) implements Scratch {

        @Override
        public void attempt(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.setCatalog(home);
            try {
                attempt("drop database " + name);
            } finally {
                release(connection, name);
                session.restore();
            }
        }
    }
}
