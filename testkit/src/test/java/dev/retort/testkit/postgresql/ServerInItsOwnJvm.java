// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.postgresql;

import dev.retort.testkit.server.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A JVM beside the test's that holds a server, to be killed. */
final class ServerInItsOwnJvm {

    private final Process jvm;
    private final Path data;

    private ServerInItsOwnJvm(Process jvm, Path data) {
        this.jvm = jvm;
        this.data = data;
    }

    /** Starts a server, says where its data are, and waits to be killed. */
    public static void main(String[] arguments) throws SQLException, InterruptedException {
        DatabaseRecipe recipe = new DatabaseRecipe("18");
        System.out.println(dataOf(TestServer.shared(recipe), recipe));
        Thread.sleep(Long.MAX_VALUE);
    }

    static ServerInItsOwnJvm start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process jvm = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerInItsOwnJvm.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = jvm.inputReader();
        return new ServerInItsOwnJvm(jvm, Path.of(output.readLine()));
    }

    static Path dataOf(TestServer server, DatabaseRecipe recipe) throws SQLException {
        String url = recipe.adminUrl(server.host(), server.port());
        try (var connection = DriverManager.getConnection(url, recipe.adminUser(), "");
                var answer = connection.createStatement().executeQuery("show data_directory")) {
            answer.next();
            return Path.of(answer.getString(1));
        }
    }

    Path data() {
        return data;
    }

    /** The server's process. */
    ProcessHandle server() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** Kills the JVM without a chance to clean up. */
    void kill() throws InterruptedException {
        jvm.destroyForcibly().waitFor();
    }

    /** Kills the JVM and whatever it started, but for the server itself. */
    void killAllButServer() throws IOException, InterruptedException {
        ProcessHandle server = server();
        List<ProcessHandle> supervisors = jvm.descendants()
                .filter(process -> !process.equals(server)
                        && process.parent().filter(server::equals).isEmpty())
                .toList();
        supervisors.forEach(ProcessHandle::destroyForcibly);
        kill();
    }
}
