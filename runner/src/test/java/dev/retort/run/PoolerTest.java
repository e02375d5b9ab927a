// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

/** A pooler between the runner and the server. PgBouncer must be installed for its tests to run. */
class PoolerTest {

    @TempDir
    Path folder;

    private int port;

    private final Project project = new Project().with("a1", "", op -> op.createTable("t", column("id", bigint())));

    @DatabaseTest(only = "postgresql-18")
    void one_that_changes_sessions_between_transactions_is_named(TestDatabase database) throws Exception {
        Process pooler = start(database, "transaction");
        try {
            assertThatThrownBy(
                            () -> project.on(database, throughPooler(database)).upgrade("head"))
                    .isInstanceOf(PoolerInBetween.class)
                    .hasMessageMatching("a connection pooler stands between this process and the server and changes"
                            + " sessions between statements: two connections are the same process \\d+ of the server; no"
                            + " lock can be held through it and nothing was changed: .*");
        } finally {
            pooler.destroy();
        }

        assertThat(database.dump().text()).isEmpty();
    }

    @DatabaseTest(only = "postgresql-18")
    void one_that_keeps_a_session_for_each_connection_is_as_good_as_none(TestDatabase database) throws Exception {
        Process pooler = start(database, "session");
        try {
            project.on(database, throughPooler(database)).upgrade("head");
        } finally {
            pooler.destroy();
        }

        assertThat(project.on(database).history().ids()).containsExactly("a1");
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void one_that_gives_each_statement_to_another_session_is_named(TestDatabase database) throws SQLException {
        assertThatThrownBy(() -> new MigrationEngine(
                                new InTurn(Project.connections(database)),
                                project.migrations(),
                                Project.options(),
                                RunListener.SILENT)
                        .upgrade("head"))
                .isInstanceOf(PoolerInBetween.class)
                .hasMessageContaining(
                        "one session of the server took the lock, and another one had the next statement");

        assertThat(database.dump().text()).isEmpty();
    }

    /** Each connection is two sessions, which have its statements in turn. */
    private record InTurn(ConnectionSource real) implements ConnectionSource {

        @Override
        public Connection open() {
            List<Connection> sessions = List.of(real.open(), real.open());
            AtomicInteger statements = new AtomicInteger();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            sessions.get(1).close();
                        }
                        boolean isStatement = Statement.class.isAssignableFrom(method.getReturnType());
                        int session = isStatement ? statements.getAndIncrement() % sessions.size() : 0;
                        return method.invoke(sessions.get(session), arguments);
                    });
        }

        @Override
        public String description() {
            return real.description();
        }
    }

    private String throughPooler(TestDatabase database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database.name() + "?prepareThreshold=0";
    }

    private Process start(TestDatabase database, String mode) throws IOException, InterruptedException {
        Path program = Path.of("/usr/sbin/pgbouncer");
        assumeTrue(Files.isExecutable(program), "pgbouncer is not installed");
        String address = database.url().substring("jdbc:postgresql://".length());
        String host = address.substring(0, address.indexOf(':'));
        String serverPort = address.substring(address.indexOf(':') + 1, address.indexOf('/'));
        port = freePort();
        Files.writeString(folder.resolve("users.txt"), "\"" + database.user() + "\" \"\"\n");
        Files.writeString(
                folder.resolve("pgbouncer.ini"),
                """
                [databases]
                * = host=%s port=%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = %s
                user = nobody
                ignore_startup_parameters = extra_float_digits
                """
                        .formatted(host, serverPort, port, folder.resolve("users.txt"), mode));
        for (Path file : List.of(folder, folder.resolve("users.txt"), folder.resolve("pgbouncer.ini"))) {
            assertThat(file.toFile().setReadable(true, false)).isTrue();
        }
        assertThat(folder.toFile().setExecutable(true, false)).isTrue();
        Process process = new ProcessBuilder(
                        program.toString(), folder.resolve("pgbouncer.ini").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitConnections(database);
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitConnections(TestDatabase database) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try {
                DriverManager.getConnection(throughPooler(database), database.user(), "")
                        .close();
                return;
            } catch (SQLException e) {
                Thread.sleep(50);
            }
        }
    }
}
