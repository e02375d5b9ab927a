// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.SqlLiterals;
import dev.retort.run.BackupFileUnusable;
import dev.retort.run.ConnectionSource;
import dev.retort.run.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** A copy is another database file. */
final class DatabaseBackups implements Platform.Backups {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** What others write meanwhile is not in it. */
    @Override
    public void write(ConnectionSource.DriverConnections database, Connection connection, Path file)
            throws SQLException {
        execute(
                connection,
                "vacuum into " + SqlLiterals.quote(file.toAbsolutePath().toString()));
    }

    @Override
    public void read(ConnectionSource.DriverConnections database, Connection connection, Path file)
            throws SQLException {
        checkMagic(file);
        // no SQL but a command of the driver's, which copies page by page in a transaction
        execute(connection, "restore from " + quoted(file));
    }

    /** The driver knows no way to write a quote of the same kind inside. */
    private static String quoted(Path file) {
        char quote = file.toString().contains("'") ? '"' : '\'';
        return quote + file.toAbsolutePath().toString() + quote;
    }

    private static void checkMagic(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            if (!Arrays.equals(content.readNBytes(MAGIC.length), MAGIC)) {
                throw new BackupFileUnusable(file, "is no SQLite database");
            }
        } catch (IOException e) {
            throw new BackupFileUnusable(file, "cannot be read: " + e.getMessage());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
