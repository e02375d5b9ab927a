// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class ConcurrentRunsTest {

    private static final int RUNS = 6;
    private static final int MIGRATIONS = 5;

    @DatabaseTest
    void each_migration_runs_once_and_no_run_fails(TestDatabase database) throws Exception {
        Project project = new Project();
        for (int i = 0; i < MIGRATIONS; i++) {
            int number = i;
            project.with(
                    "r" + i, i == 0 ? "" : "r" + (i - 1), op -> op.createTable("t" + number, column("id", bigint())));
        }

        List<Future<RunReport>> runs = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(RUNS);
        for (int i = 0; i < RUNS; i++) {
            runs.add(threads.submit(
                    () -> project.on(database, RunListener.SILENT).upgrade("head")));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        int done = 0;
        for (Future<RunReport> run : runs) {
            done += run.get().done().size();
        }
        assertThat(done).isEqualTo(MIGRATIONS);
        assertThat(project.on(database).history().ids()).containsExactly("r0", "r1", "r2", "r3", "r4");
    }

    @DatabaseTest(needs = Ability.CONCURRENT_WRITERS)
    void whoever_waits_says_who_holds_the_lock_and_gives_up_in_time(TestDatabase database) throws SQLException {
        Project project = new Project().with("a1", "", op -> op.createTable("t", column("id", bigint())));
        List<String> holders = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void waitingForLock(String holder, Duration waited) {
                holders.add(holder);
            }
        };
        RunOptions impatient = RunOptions.defaults().withLockWait(Duration.ofMillis(200));
        ConnectionSource connections = Project.connections(database);

        try (Session holding = Session.open(connections, RunOptions.defaults())) {
            holding.lock(
                    connections,
                    RunOptions.defaults().withActor(new Actor("ada", "build7")),
                    new LockQueue(RunOptions.defaults(), RunListener.SILENT));

            assertThatThrownBy(() ->
                            new MigrationEngine(connections, project.migrations(), impatient, listener).upgrade("head"))
                    .isInstanceOf(LockNotAcquired.class)
                    .hasMessageStartingWith("another process is running migrations: retort ada@build7, database user ");
        }

        assertThat(holders).isNotEmpty().allMatch(holder -> holder.startsWith("retort ada@build7"));
        assertThat(project.on(database).upgrade("head").done()).hasSize(1);
    }

    @DatabaseTest(lacks = Ability.CONCURRENT_WRITERS)
    void a_writer_in_the_way_is_waited_for_and_named(TestDatabase database) throws SQLException {
        Project project = new Project().with("a1", "", op -> op.createTable("t", column("id", bigint())));
        RunOptions impatient =
                RunOptions.defaults().withLockTimeout(Duration.ofMillis(50)).withLockWait(Duration.ofMillis(200));

        try (Connection writer = database.connect();
                Statement statement = writer.createStatement()) {
            statement.executeUpdate("begin immediate");

            assertThatThrownBy(() -> new MigrationEngine(
                                    Project.connections(database), project.migrations(), impatient, RunListener.SILENT)
                            .upgrade("head"))
                    .isInstanceOf(LockNotAcquired.class)
                    .hasMessageStartingWith("another process is running migrations: one that writes to the database"
                            + " file; gave up after 0 seconds, nothing was changed");
        }

        assertThat(project.on(database).upgrade("head").done()).hasSize(1);
    }
}
