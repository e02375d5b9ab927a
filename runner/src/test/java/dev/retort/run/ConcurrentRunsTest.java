// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.migration.IndexOption.concurrently;
import static dev.retort.migration.Row.row;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.RevisionNode;
import dev.retort.migration.Row;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class ConcurrentRunsTest {

    private static final int RUNS = 10;
    private static final int ROUNDS = Boolean.getBoolean("retort.exhaustive") ? 20 : 2;

    /** An index is built while others write, where the database can; a backfill goes in batches. */
    private static Project project() {
        return new Project()
                .with("r1", "", op -> {
                    op.createTable("t", column("id", bigint()).notNull(), column("v", bigint()), primaryKey("id"));
                    op.bulkInsert(
                            "t",
                            List.of("id"),
                            IntStream.range(0, 50).mapToObj(i -> row(i)).toArray(Row[]::new));
                })
                .with("r2", "r1", op -> op.createIndex("t", index("ix_t_v").on("v"), concurrently()))
                .with("r3", "r2", op -> op.backfill("t", "v = id + coalesce(v, 0)", 5))
                .with("r4", "r3", op -> op.dropIndex("t", "ix_t_v", concurrently()))
                .with(
                        "r5",
                        "r4",
                        op -> op.createIndex("t", index("uq_t_v").on("v").unique(), concurrently()));
    }

    @DatabaseTest
    void of_ten_runs_one_applies_each_migration_and_none_fails(TestDatabase database) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (TestDatabase fresh = database.kind().create()) {
                List<String> done = Collections.synchronizedList(new ArrayList<>());
                List<Future<RunReport>> runs = new ArrayList<>();
                ExecutorService threads = Executors.newFixedThreadPool(RUNS);
                for (int i = 0; i < RUNS; i++) {
                    runs.add(threads.submit(
                            () -> project().on(fresh, counting(done)).upgrade("head")));
                }
                threads.shutdown();
                for (Future<RunReport> run : runs) {
                    assertThat(run.get().current())
                            .extracting(AppliedRevision::id)
                            .containsExactly("r5");
                }

                assertThat(done).containsExactlyInAnyOrder("r1", "r2", "r3", "r4", "r5");
                assertThat(fresh.rows("select count(*), sum(v) from t")).isEqualTo(List.of(List.of("50", "1225")));
                assertThat(fresh.rows("select revision from retort_journal")).isEmpty();
                if (fresh.can(Ability.CONCURRENT_INDEXES)) {
                    assertThat(fresh.rows("select indexrelid from pg_index where not indisvalid"))
                            .isEmpty();
                }
            }
        }
    }

    private static RunListener counting(List<String> done) {
        return new RunListener() {
            @Override
            public void finished(Direction direction, RevisionNode revision, Duration duration) {
                done.add(revision.id());
            }
        };
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
        // MySQL and MariaDB let no session say who it is
        String holder = database.kind().names().contains("mysql") ? "" : "retort ada@build7, ";

        try (Session holding = Session.open(connections, RunOptions.defaults())) {
            holding.lock(
                    connections,
                    RunOptions.defaults().withActor(new Actor("ada", "build7")),
                    new LockQueue(RunOptions.defaults(), RunListener.SILENT));

            assertThatThrownBy(() ->
                            new MigrationEngine(connections, project.migrations(), impatient, listener).upgrade("head"))
                    .isInstanceOf(LockNotAcquired.class)
                    .hasMessageStartingWith("another process is running migrations: " + holder + "database user ");
        }

        assertThat(holders).isNotEmpty().allMatch(each -> each.startsWith(holder + "database user "));
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
