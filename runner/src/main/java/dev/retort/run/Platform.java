// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.SqlLiterals;
import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one kind of database does in its own way while migrations run; found by {@link java.util.ServiceLoader}. */
public interface Platform {

    /** The name of the dialect that belongs to it. */
    String id();

    /**
     * Throws {@link InsideTransaction} where somebody has begun a transaction on a connection that was just opened, as far as the
     * database can tell.
     */
    default void refuseOpenTransaction(Connection connection) throws SQLException {}

    /** Sets time limits and the default schema; {@link Restoration#restore} puts back what was there. */
    Restoration prepare(Connection connection, RunOptions options) throws SQLException;

    /**
     * Keeps other processes from running migrations until it is closed, or throws {@link LockNotAcquired}.
     *
     * @param own opens the connection that holds the lock, where it needs one of its own
     * @param queue to wait in for others
     */
    RunLock lock(ConnectionSource own, RunOptions options, LockQueue queue) throws SQLException;

    /**
     * Begins a transaction for these operations.
     *
     * @param queue to wait in for others, where a transaction locks them out
     */
    Transaction begin(Connection connection, Collection<Operation> operations, LockQueue queue) throws SQLException;

    /** Executes SQL of an author's, which may be several statements. */
    void execute(Connection connection, String sql) throws SQLException;

    /** The same, each statement for so long at most where no setting of the connection's sees to that; zero for no limit. */
    default void execute(Connection connection, String sql, Duration limit) throws SQLException {
        execute(connection, sql);
    }

    /** The statements of a text of an author's, where the server takes one at a time; else the text as it is. */
    default List<String> statements(String sql) {
        return List.of(sql);
    }

    /** The statements that make a table anew, given what the database has; they run in the transaction just begun. */
    List<Step> rebuild(Connection connection, Step.Rebuild rebuild) throws SQLException;

    /** A constant for a text. */
    default String literal(String value) {
        return SqlLiterals.quote(value);
    }

    /** A constant for an identifier of the type that this database has for them. */
    default String literal(UUID value) {
        return literal(value.toString());
    }

    /** A constant for a date or time, as this database's driver reads it back. */
    String literal(Temporal value);

    /** What stands behind the columns where Retort's own tables are created, so that they take all letters and have transactions. */
    default String ownTableOptions() {
        return "";
    }

    /** How scripts are written. */
    Scripting scripting();

    /** How it is found out what sessions of the server are doing. */
    Supervision supervision();

    /**
     * How copies of the whole database are made.
     *
     * @param path the folders of programs, as the variable {@code PATH} lists them
     */
    Backups backups(String path);

    /** The statements, run in order, that drop all there is in the default schema, but what others installed there. */
    List<String> demolition(Connection connection) throws SQLException;

    /** What is asked after a run that was cut off in a statement outside of a transaction. */
    Catalogue catalogue();

    /** What puts a connection back into the state in which it was found. */
    @FunctionalInterface
    interface Restoration {
        void restore() throws SQLException;
    }

    /** A lock that is held. */
    interface RunLock extends AutoCloseable {

        /** Makes sure that it still is, or throws {@link LockLost}. */
        void check() throws SQLException;

        /** The sessions that keep this one waiting, in words; it is asked by a thread of its own. */
        List<String> blockers(String session) throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /** Copies of a whole database in files. */
    interface Backups {

        /** Writes a copy to a file that is not there yet. */
        void write(ConnectionSource.DriverConnections database, Connection connection, Path file) throws SQLException;

        /**
         * Replaces what is in the database with what the file holds, or throws {@link BackupFileUnusable}.
         *
         * @param queue to wait in for others, where they cannot go on beside it
         */
        void read(ConnectionSource.DriverConnections database, Connection connection, Path file, LockQueue queue)
                throws SQLException;
    }

    /** What sessions of the server are doing, and what their failures mean. */
    interface Supervision {

        /** Words by which the server tells this session from all others, ended ones included. */
        String session(Connection connection) throws SQLException;

        /** What that session is doing, in words; nothing once it has ended. */
        Optional<String> activity(Connection connection, String session) throws SQLException;

        /** Whether somebody else was in the way, so that trying again may help. */
        boolean isContention(SQLException failure);

        /** What keeps every migration from being applied, and what to do about it, in words; nothing where it is this one's fault. */
        Optional<String> obstacle(SQLException failure);

        /** The database, or this connection to it, takes no changes. */
        String READ_ONLY = "the database is read-only: make it writable";

        /** The user may not do it. */
        String NO_PRIVILEGE = "the database user lacks a privilege: grant it, or run as one who has it";

        /** The connection is gone, and perhaps the server with it. */
        String CONNECTION_LOST = "the connection to the database was lost: see whether the server is up";

        /** There is no room for what is to be written. */
        String DISK_FULL = "the disk is full: make room";

        /** Whether the connection is gone; what was under way may have been done or not. */
        default boolean isLost(SQLException failure) {
            String state = failure.getSQLState();
            return state != null && state.startsWith("08"); // the class of connections
        }

        /** Whether the server could not even read the statement, so that nothing of it was done. */
        default boolean isUnread(SQLException failure, String sql) {
            return false;
        }

        /** Limits, where the database can, how long the next statements wait for tables, and run; zero for no limit. */
        void limit(Connection connection, Duration lock, Duration statement) throws SQLException;
    }

    /** What a database knows of the things in it. */
    interface Catalogue {

        /**
         * What it says of what has this name: {@code table} and each {@code column email}, {@code constraint fk_team} and
         * {@code index ix_email} of it; or {@code view}, {@code sequence}, {@code index}, {@code type}, {@code schema}; names are
         * as the catalogue has them. Nothing where nothing has this name.
         */
        Facts facts(Connection connection, ObjectName name) throws SQLException;

        /** The statements, each to be run outside of a transaction, that clear away what a cut off one left of this half made. */
        List<String> clearing(Connection connection, ObjectName name) throws SQLException;
    }

    /** A transaction under way; closing it without a commit rolls it back. */
    interface Transaction extends AutoCloseable {
        void commit() throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /** What scripts say in this database's own words. */
    interface Scripting {

        /** A database in memory on which to try out a script while it is written, where statements depend on the database. */
        Optional<Connection> trial() throws SQLException;

        /**
         * What a script must find of a table, before it changes it as was tried out, so that nothing is lost of which the
         * migrations do not know.
         */
        default List<Step> expectations(Connection trial, Step.Rebuild rebuild) throws SQLException {
            return List.of();
        }

        /** What stands at the head of a script: comments on how to run it, settings. */
        List<String> opening();

        /** The statement as the client takes it, to its end. */
        default String ended(String statement) {
            String sql = statement.strip();
            String lastLine = sql.substring(sql.lastIndexOf('\n') + 1);
            boolean mayEndInComment = lastLine.contains("--") || lastLine.contains("#");
            return mayEndInComment ? sql + "\n;" : sql.endsWith(";") ? sql : sql + ";";
        }

        /** The statements that begin a transaction. */
        List<String> begin();

        /** The statements that check and commit a transaction. */
        List<String> commit();

        /** The statements that stop a script where the query gives a row. */
        List<String> guard(String query, String reason);

        /** An expression for the time now as text, {@code 2026-11-21T10:15:00.123456Z}. */
        String now();
    }
}
