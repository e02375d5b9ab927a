// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * Processes and sessions of the server are killed at random moments of a migration with every kind of operation, and the next run
 * finishes the work. The seed is in the message of a failure.
 */
class KilledAtRandomTest {

    private static final boolean EXHAUSTIVE = Boolean.getBoolean("retort.exhaustive");
    private static final int KILLS = EXHAUSTIVE ? 50 : 5;

    @DatabaseTest(only = {"sqlite", "postgresql-18", "mysql", "mariadb"})
    void a_killed_process(TestDatabase database) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long millis = millisOf(() -> engine(database).upgrade("head"));
        Outcome undisturbed = Outcome.of(database);

        for (int i = 0; i < KILLS; i++) {
            try (TestDatabase other = database.kind().create()) {
                engine(other).upgrade("a1");
                killElsewhere(other, random.nextLong(2 * millis));
                engine(other).upgrade("head");
                assertThat(Outcome.of(other)).as("seed %d, kill %d", seed, i).isEqualTo(undisturbed);
            }
        }
    }

    @DatabaseTest(only = {"postgresql-18", "mysql", "mariadb"})
    void a_killed_session(TestDatabase database) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long millis = millisOf(() -> engine(database).upgrade("head"));
        Outcome undisturbed = Outcome.of(database);

        for (int i = 0; i < KILLS; i++) {
            try (TestDatabase other = database.kind().create()) {
                engine(other).upgrade("a1");
                CompletableFuture<Void> run = CompletableFuture.runAsync(() -> runAndPerhapsFail(other));
                Thread.sleep(random.nextLong(millis));
                SessionKiller.killOne(other, random);
                run.join();
                engine(other).upgrade("head");
                assertThat(Outcome.of(other)).as("seed %d, kill %d", seed, i).isEqualTo(undisturbed);
            }
        }
    }

    private static void runAndPerhapsFail(TestDatabase database) {
        try {
            engine(database).upgrade("head");
        } catch (MigrationFailed | DatabaseFailed | DatabaseUnreachable | LockLost e) {
            assertThat(e).hasMessageNotContaining("should not");
        }
    }

    private static long millisOf(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Math.max(1, (System.nanoTime() - start) / 1_000_000);
    }

    private static MigrationEngine engine(TestDatabase database) {
        return engine(Project.connections(database));
    }

    private static MigrationEngine engine(ConnectionSource connections) {
        return new MigrationEngine(
                connections, EveryOperation.project().migrations(), Project.options(), RunListener.SILENT);
    }

    private static void killElsewhere(TestDatabase database, long afterMillis)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledAtRandomTest.class.getName(),
                        database.url(),
                        database.user()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader words =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(words.readLine()).isEqualTo("ready");
            Thread.sleep(afterMillis);
            process.destroyForcibly().waitFor();
        }
    }

    /** The process that is killed, or not if it is fast. */
    public static void main(String[] arguments) throws SQLException {
        ConnectionSource connections = ConnectionSource.of(arguments[0], arguments[1], "");
        connections.open().close();
        MigrationEngine engine = engine(connections);
        System.out.println("ready");
        engine.upgrade("head");
    }
}
