// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.postgresql;

import dev.retort.run.ConnectionSource;
import dev.retort.run.LockQueue;
import dev.retort.run.Platform;
import dev.retort.run.ServerAddress;
import dev.retort.run.Tool;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies in the archive format of {@code pg_dump}. */
final class DatabaseBackups implements Platform.Backups {

    private static final String SOURCE =
            "the client programs of PostgreSQL (postgresql-client), of the server's version or later";

    /** A file that keeps nothing. */
    private static final String NOWHERE = File.separatorChar == '/' ? "/dev/null" : "NUL";

    private final String path;

    DatabaseBackups(String path) {
        this.path = path;
    }

    @Override
    public void write(ConnectionSource.DriverConnections database, Connection connection, Path file)
            throws SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Tool writer = Tool.find(List.of("pg_dump"), path, SOURCE);
        Tool reader = Tool.find(List.of("pg_restore"), path, SOURCE);
        try {
            writer.run(
                    List.of("--format=custom", "--no-password", "--file=" + unfinished),
                    variables(database, connection));
            // the end may be missing without a word, where the disk was full: that shows where all is read
            reader.run(List.of("--file=" + NOWHERE, unfinished.toString()), Map.of());
            Files.move(unfinished, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move " + unfinished + " to " + file, e);
        } finally {
            unfinished.toFile().delete();
        }
    }

    /** All in one transaction: either the database is what the file holds, or what it was. */
    @Override
    public void read(ConnectionSource.DriverConnections database, Connection connection, Path file, LockQueue queue)
            throws SQLException {
        Map<String, String> variables = variables(database, connection);
        Tool reader = Tool.find(List.of("pg_restore"), path, SOURCE);
        Tool client = Tool.find(List.of("psql"), path, SOURCE);
        try {
            Path folder = Files.createTempDirectory("retort-restore");
            Path clearing = folder.resolve("clear.sql");
            Path content = folder.resolve("content.sql");
            try {
                reader.run(List.of("--clean", "--if-exists", "--file=" + content, file.toString()), variables);
                Files.writeString(clearing, String.join(";\n", Demolition.statements(connection)) + ";\n");
                client.run(
                        List.of(
                                "--no-psqlrc",
                                "--quiet",
                                "--single-transaction",
                                "--set=ON_ERROR_STOP=1",
                                "--file=" + clearing,
                                "--file=" + content),
                        variables);
            } finally {
                Files.deleteIfExists(clearing);
                Files.deleteIfExists(content);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write files to restore from", e);
        }
    }

    private static Map<String, String> variables(ConnectionSource.DriverConnections database, Connection connection)
            throws SQLException {
        ServerAddress address = ServerAddress.parse(database.url());
        Map<String, String> variables = new HashMap<>();
        variables.put("PGHOST", address.host());
        if (!address.port().isEmpty()) {
            variables.put("PGPORT", address.port());
        }
        variables.put("PGDATABASE", connection.getCatalog());
        variables.put("PGUSER", connection.getMetaData().getUserName());
        String password = database.password() != null
                ? database.password()
                : address.parameters().get("password");
        if (password != null) {
            variables.put("PGPASSWORD", password);
        }
        String ssl = address.parameters().get("sslmode");
        if (ssl != null) {
            variables.put("PGSSLMODE", ssl);
        }
        return variables;
    }
}
