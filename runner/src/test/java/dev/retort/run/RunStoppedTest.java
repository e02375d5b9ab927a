// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process that is told to end while its second migration of three runs, and that waits for the run before it ends. */
class RunStoppedTest {

    private static final CountDownLatch HOOKS_RUN = new CountDownLatch(1);
    private static final CountDownLatch RUN_ENDED = new CountDownLatch(1);

    @DatabaseTest
    void no_further_migration_begins_once_the_process_is_told_to_end(TestDatabase database) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunStoppedTest.class.getName(),
                        database.url(),
                        database.user())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said.strip())
                .isEqualTo("the process is told to end, so the run stops between two migrations; applied: a1 (make a1),"
                        + " b2 (make b2); not yet: c3 (make c3); the next run goes on from there");
        assertThat(project().on(database).history().ids()).containsExactly("a1", "b2");
        assertThat(project().on(database).upgrade("heads").done()).hasSize(1);
    }

    private static Project project() {
        return new Project()
                .with("a1", "", op -> op.createTable("t", column("id", bigint())))
                .with("b2", "a1", op -> op.run("the end comes near", connection -> endIsNear()))
                .with("c3", "b2", op -> op.createTable("u", column("id", bigint())));
    }

    private static void endIsNear() {
        if (Boolean.getBoolean("retort.test.ending")) {
            new Thread(() -> System.exit(0)).start();
            await(HOOKS_RUN);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process that ends. */
    public static void main(String[] arguments) {
        System.setProperty("retort.test.ending", "true");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            HOOKS_RUN.countDown();
            await(RUN_ENDED);
        }));
        ConnectionSource connections = ConnectionSource.of(arguments[0], arguments[1], "");
        try {
            new MigrationEngine(connections, project().migrations(), RunOptions.defaults(), RunListener.SILENT)
                    .upgrade("head");
        } catch (RunStopped e) {
            System.out.println(e.getMessage());
        } finally {
            RUN_ENDED.countDown();
        }
    }
}
