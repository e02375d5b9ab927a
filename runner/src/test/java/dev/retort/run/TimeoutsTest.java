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

import dev.retort.migration.Row;
import dev.retort.operation.Operation;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What takes too long, and what is cut off by somebody else. */
class TimeoutsTest {

    @DatabaseTest(only = "postgresql-18")
    void a_statement_that_runs_too_long_is_stopped_and_leaves_nothing(TestDatabase database) throws SQLException {
        Project project = new Project().with("a1", "", op -> {
            op.createTable("t", column("id", bigint()));
            op.execute("select pg_sleep(60)");
        });
        SchemaDump empty = database.dump();

        assertThatThrownBy(() -> engine(project, database, Timeouts.DEFAULTS.withStatement(Duration.ofMillis(200)))
                        .upgrade("head"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("failed at execute: ERROR: canceling statement due to statement timeout")
                .hasMessageEndingWith(
                        "all that this migration did was rolled back; correct V_a1.java or the data, and run"
                                + " again");

        assertThat(database.dump()).isEqualTo(empty);
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void a_change_that_runs_too_long_is_stopped_and_leaves_nothing(TestDatabase database) throws SQLException {
        database.execute("create table t (v int)", "insert into t values (7)");
        Project project = new Project().with("a1", "", op -> op.execute("update t set v = sleep(60)"));

        assertThatThrownBy(() -> engine(project, database, Timeouts.DEFAULTS.withStatement(Duration.ofMillis(200)))
                        .upgrade("head"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("failed at execute: ")
                .hasMessageEndingWith(
                        "all that this migration did was rolled back; correct V_a1.java or the data, and run"
                                + " again");

        assertThat(database.rows("select v from t")).isEqualTo(List.of(List.of("7")));
    }

    @DatabaseTest(needs = Ability.TRANSACTIONAL_DDL)
    void a_migration_that_takes_too_long_is_stopped_between_its_statements(TestDatabase database) throws SQLException {
        Project project = new Project().with("a1", "", op -> {
            op.createTable("t", column("id", bigint()));
            op.run("take a while", connection -> Pauses.sleep(Duration.ofMillis(300)));
            op.createTable("u", column("id", bigint()));
        });
        SchemaDump empty = database.dump();

        assertThatThrownBy(() -> engine(project, database, Timeouts.DEFAULTS.withMigration(Duration.ofMillis(200)))
                        .upgrade("head"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageStartingWith(
                        "the upgrade to revision a1 (make a1) failed at createTable: it took longer than"
                                + " the 200 ms that a migration may take\n")
                .hasCauseInstanceOf(TimeIsUp.class);

        assertThat(database.dump()).isEqualTo(empty);
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void where_its_tables_stay_the_next_run_goes_on(TestDatabase database) throws SQLException {
        Project project = new Project().with("a1", "", op -> {
            op.createTable("t", column("id", bigint()));
            op.run("take a while", connection -> Pauses.sleep(Duration.ofMillis(2200)));
            op.createTable("u", column("id", bigint()));
        });

        assertThatThrownBy(() -> engine(project, database, Timeouts.DEFAULTS.withMigration(Duration.ofSeconds(2)))
                        .upgrade("head"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessage(
                        """
                        the upgrade to revision a1 (make a1) failed at createTable: it took longer than the 2000 ms that a \
                        migration may take
                        this stays, because the migration cannot be one transaction:
                            create table `t` (
                            `id` bigint
                        )
                            code: take a while
                        part 3 of 4 left nothing; correct the data, or V_a1.java in what is not done yet, and run again: it \
                        goes on with part 3""")
                .hasCauseInstanceOf(TimeIsUp.class);
        assertThat(database.dump().objects().keySet())
                .containsExactly("table retort_audit", "table retort_history", "table retort_journal", "table t");

        assertThat(project.on(database).upgrade("head").done()).hasSize(1);
        assertThat(database.rows("select * from u")).isEmpty();
    }

    @DatabaseTest(needs = Ability.CONCURRENT_WRITERS)
    void a_lock_that_is_gone_stops_the_run_before_anything_that_cannot_be_taken_back(TestDatabase database)
            throws SQLException {
        Project project = new Project().with("a1", "", op -> {
            op.createTable("t", column("id", bigint()));
            op.run("an administrator is at work", connection -> SessionKiller.killOthers(database, connection));
            op.createIndex("t", index("ix_id").on("id"), concurrently());
        });

        assertThatThrownBy(() -> project.on(database).upgrade("head"))
                .isInstanceOf(LockLost.class)
                .hasMessageStartingWith(
                        "the lock that keeps other processes from running migrations is lost: its session");
        assertThat(database.dump().text()).doesNotContain("ix_id");

        Project calm = new Project().with("a1", "", op -> {
            op.createTable("t", column("id", bigint()));
            op.run("an administrator is at work", connection -> {});
            op.createIndex("t", index("ix_id").on("id"), concurrently());
        });
        assertThat(calm.on(database).upgrade("head").done()).hasSize(1);
        assertThat(database.dump().text()).contains("ix_id");
    }

    @DatabaseTest
    void a_backfill_that_was_cut_off_fills_each_row_once(TestDatabase database) throws SQLException {
        Project project = new Project()
                .with("a1", "", op -> {
                    op.createTable("t", column("id", bigint()).notNull(), column("v", bigint()), primaryKey("id"));
                    op.bulkInsert(
                            "t",
                            List.of("id", "v"),
                            IntStream.range(0, 100).mapToObj(i -> row(i, i)).toArray(Row[]::new));
                })
                .with("b2", "a1", op -> op.backfill("t", "v = v + 1000", 10));
        project.on(database).upgrade("a1");
        List<Long> progress = new ArrayList<>();

        SeveredConnections connections = new SeveredConnections(Project.connections(database), 20);
        assertThatThrownBy(() -> new MigrationEngine(
                                connections, project.migrations(), Project.options(), RunListener.SILENT)
                        .upgrade("head"))
                .isInstanceOf(MigrationFailed.class);
        long filled = Long.parseLong(
                database.rows("select count(*) from t where v >= 1000").get(0).get(0));
        new MigrationEngine(
                        Project.connections(database),
                        project.migrations(),
                        Project.options().withTimeouts(Timeouts.DEFAULTS.withPause(Duration.ofMillis(1))),
                        counting(progress))
                .upgrade("head");

        assertThat(filled).isBetween(10L, 90L);
        assertThat(progress).startsWith(filled + 10).endsWith(100L);
        assertThat(database.rows("select min(v), max(v), count(*) from t"))
                .isEqualTo(List.of(List.of("1000", "1099", "100")));
    }

    private static RunListener counting(List<Long> progress) {
        return new RunListener() {
            @Override
            public void progress(Operation operation, long rows) {
                progress.add(rows);
            }
        };
    }

    private static MigrationEngine engine(Project project, TestDatabase database, Timeouts timeouts) {
        return new MigrationEngine(
                Project.connections(database),
                project.migrations(),
                RunOptions.defaults().withTimeouts(timeouts),
                RunListener.SILENT);
    }
}
