// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.SqlLiterals;
import dev.retort.run.ConnectionSource;
import dev.retort.run.LockQueue;
import dev.retort.run.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A copy is another database file. */
final class DatabaseBackups implements Platform.Backups {

    /** What others write meanwhile is not in it. */
    @Override
    public void write(ConnectionSource.DriverConnections database, Connection connection, Path file)
            throws SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            execute(
                    connection,
                    "vacuum into "
                            + SqlLiterals.quote(unfinished.toAbsolutePath().toString()));
            // SQLite leaves it to the system when the disk gets what it has written
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            DatabaseContent.ofCopy(unfinished);
            Files.move(unfinished, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a copy to " + file, e);
        } finally {
            unfinished.toFile().delete();
        }
    }

    @Override
    public void read(ConnectionSource.DriverConnections database, Connection connection, Path file, LockQueue queue)
            throws SQLException {
        DatabaseContent copy = DatabaseContent.ofCopy(file);
        queue.await(() -> isFree(connection), () -> "one that uses the database file");
        DurableJournal journal = DurableJournal.of(connection);
        try {
            refuseUnwritable(connection);
            long version = schemaVersion(connection);
            // no SQL but a command of the driver's, which copies page by page in a transaction, and is silent where it
            // fails
            execute(connection, "restore from " + quoted(file));
            if (schemaVersion(connection) == version) {
                throw new SQLException(
                        "SQLite did not take the copy over, and does not say why: the disk may be full, or another"
                                + " process has begun to use the database; nothing was changed");
            }
            copy.require(connection);
        } finally {
            journal.restore();
        }
    }

    /** Whether nobody is in the way of writing. */
    private static boolean isFree(Connection connection) throws SQLException {
        try {
            execute(connection, "begin exclusive");
        } catch (SQLException e) {
            if (DatabaseSupervision.isBusy(e)) {
                return false;
            }
            throw e;
        }
        execute(connection, "rollback");
        return true;
    }

    /** Throws where the file cannot be written to at all: writes what is there. */
    private static void refuseUnwritable(Connection connection) throws SQLException {
        long number = new Pragmas(connection).number("main.user_version");
        execute(connection, "pragma main.user_version = " + number);
    }

    /** Another number after each restore. */
    private static long schemaVersion(Connection connection) throws SQLException {
        return new Pragmas(connection).number("main.schema_version");
    }

    /** The driver knows no way to write a quote of the same kind inside. */
    private static String quoted(Path file) {
        char quote = file.toString().contains("'") ? '"' : '\'';
        return quote + file.toAbsolutePath().toString() + quote;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
