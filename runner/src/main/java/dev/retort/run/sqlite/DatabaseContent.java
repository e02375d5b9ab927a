// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.run.BackupFileUnusable;
import dev.retort.run.ConnectionSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** What a whole database file holds, as far as it takes to see that another one holds the same. */
record DatabaseContent(long pages, SchemaEntries schema) {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final String INTACT = "ok";

    /** That of a copy, which is only read, or {@link BackupFileUnusable}. */
    static DatabaseContent ofCopy(Path file) {
        checkMagic(file);
        String url = "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + "?mode=ro";
        try (Connection connection = ConnectionSource.of(url, null, null).open()) {
            String damage = damage(connection);
            if (!damage.equals(INTACT)) {
                throw new BackupFileUnusable(file, "is damaged: " + damage);
            }
            return of(connection);
        } catch (SQLException e) {
            throw new BackupFileUnusable(file, "is damaged: " + e.getMessage());
        }
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

    /** The first thing that is wrong in the file. */
    private static String damage(Connection connection) throws SQLException {
        return new Pragmas(connection).get("main.quick_check(1)");
    }

    private static DatabaseContent of(Connection connection) throws SQLException {
        return new DatabaseContent(new Pragmas(connection).number("main.page_count"), SchemaEntries.read(connection));
    }

    /** Throws where this is not what the database of the connection holds. */
    void require(Connection connection) throws SQLException {
        String damage = damage(connection);
        if (!damage.equals(INTACT)) {
            throw new SQLException("the database is damaged now: " + damage + "; restore it again");
        }
        if (!of(connection).equals(this)) {
            throw new SQLException("the database is not what the file holds; restore it again");
        }
    }
}
