// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import dev.retort.run.BackupFileUnusable;
import dev.retort.run.ConnectionSource;
import dev.retort.run.LockQueue;
import dev.retort.run.Platform;
import dev.retort.run.ServerAddress;
import dev.retort.run.Tool;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Copies as scripts, the way {@code mysqldump} writes them. */
final class DatabaseBackups implements Platform.Backups {

    /** The last line of a copy, which one that was cut off does not have. */
    private static final String END = "-- Dump completed";

    private static final int LAST_LINES = 400;

    private final BackupTools tools;
    private final String path;

    DatabaseBackups(BackupTools tools, String path) {
        this.tools = tools;
        this.path = path;
    }

    @Override
    public void write(ConnectionSource.DriverConnections database, Connection connection, Path file)
            throws SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Tool tool = Tool.find(tools.dump(), path, tools.source());
        try (Login login = login(database, connection)) {
            tool.run(
                    List.of(
                            login.option(),
                            "--single-transaction",
                            "--routines",
                            "--events",
                            "--triggers",
                            "--hex-blob",
                            "--no-tablespaces",
                            // not the numbers of the server's transactions: the copy may come back into the same server
                            "--loose-set-gtid-purged=OFF",
                            "--result-file=" + unfinished,
                            connection.getCatalog()),
                    Map.of());
            refuseUnfinished(unfinished);
            Files.move(unfinished, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a copy to " + file, e);
        } finally {
            unfinished.toFile().delete();
        }
    }

    /** No transaction holds this together: after a failure the database has a part of the file, and can be restored again. */
    @Override
    public void read(ConnectionSource.DriverConnections database, Connection connection, Path file, LockQueue queue)
            throws SQLException {
        Tool client = Tool.find(tools.client(), path, tools.source());
        try (Login login = login(database, connection)) {
            refuseUnfinished(file);
            for (String sql : Demolition.statements(connection)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
            client.run(List.of(login.option(), connection.getCatalog()), Map.of(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot restore from " + file, e);
        }
    }

    private Login login(ConnectionSource.DriverConnections database, Connection connection)
            throws SQLException, IOException {
        ServerAddress address = ServerAddress.parse(database.url());
        boolean encrypts = address.parameters().containsKey("useSsl")
                || address.parameters().containsKey("useSSL");
        String mode = address.parameters().get("sslMode");
        List<String> encryption = mode == null && encrypts ? List.of() : tools.encryption(mode);
        return Login.of(database, connection, address, encryption);
    }

    private static void refuseUnfinished(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(Math.max(0, content.length() - LAST_LINES));
            byte[] last = new byte[LAST_LINES];
            int length = content.read(last);
            String text = new String(last, 0, Math.max(0, length), StandardCharsets.UTF_8);
            if (!text.contains(END)) {
                throw new BackupFileUnusable(file, "is no whole copy: it does not end with \"" + END + "\"");
            }
        }
    }

    /** How to connect, in a file that only this user can read: passwords are nowhere else. */
    private record Login(Path file) implements AutoCloseable {

        static Login of(
                ConnectionSource.DriverConnections database,
                Connection connection,
                ServerAddress address,
                List<String> encryption)
                throws SQLException, IOException {
            StringBuilder text = new StringBuilder("[client]\nprotocol=tcp\n");
            line(text, "host", address.host());
            if (!address.port().isEmpty()) {
                line(text, "port", address.port());
            }
            String user = connection.getMetaData().getUserName();
            line(text, "user", user.contains("@") ? user.substring(0, user.lastIndexOf('@')) : user);
            String password = database.password() != null
                    ? database.password()
                    : address.parameters().get("password");
            if (password != null) {
                line(text, "password", password);
            }
            encryption.forEach(option -> text.append("loose-").append(option).append('\n'));
            // created for its owner alone
            return new Login(Files.writeString(Files.createTempFile("retort-login", ".cnf"), text));
        }

        private static void line(StringBuilder text, String key, String value) {
            text.append(key)
                    .append("=\"")
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"\n");
        }

        String option() {
            return "--defaults-extra-file=" + file;
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
