// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Ability;
import dev.retort.migration.Operations;
import dev.retort.migration.RevisionNode;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A migration that was cut off between statements that no transaction takes back. */
class InterruptedMigrationTest {

    private final Project project = new Project()
            .with(
                    "a1",
                    "",
                    op -> op.createTable("t", column("id", bigint()), column("v", varchar(10))),
                    op -> op.dropTable("t"))
            .with(
                    "b2",
                    "a1",
                    op -> {
                        op.addColumn("t", column("w", bigint()));
                        op.addColumn("t", column("x", bigint()));
                        op.createTable("u", column("id", bigint()));
                    },
                    op -> {
                        op.dropTable("u");
                        op.dropColumn("t", "x");
                        op.dropColumn("t", "w");
                    });

    @DatabaseTest(only = "postgresql-18")
    void something_else_that_changed_as_well_stops_the_run_which_says_what_it_found(TestDatabase database)
            throws SQLException {
        cutOffAtSecondColumn(database);
        database.execute("alter table t alter column v type varchar(20)");

        assertThatThrownBy(() -> engine(project, database).upgrade("head"))
                .isInstanceOfSatisfying(UnclearState.class, unclear -> {
                    assertThat(unclear.part()).isEqualTo(2);
                    assertThat(unclear.differences()).hasSize(1);
                })
                .hasMessage(
                        """
                        revision b2 (make b2), part 2 of 4: a process ended at 2026-11-21T10:15:00.123456Z (ada on build7) \
                        while it ran
                            alter table "t" add column "x" bigint
                        and the database does not show whether that was done, since something else changed as well:
                          t: column v was: character varying(10); is: character varying(20)
                        nothing was changed; look, and say what is true: `retort resolve b2 --done` or \
                        `retort resolve b2 --not-done`""");

        engine(project, database).resolve(engine(project, database).resolution("b2", Belief.NOT_DONE));
        engine(project, database).upgrade("head");
        assertThat(database.rows("select w, x from t")).isEmpty();
        assertThat(engine(project, database).history().ids()).containsExactly("a1", "b2");
    }

    @DatabaseTest(only = {"postgresql-18", "mysql", "mariadb"})
    void nothing_else_runs_before_it_is_finished(TestDatabase database) throws SQLException {
        cutOffAtSecondColumn(database);
        Project forked = project.with("c3", "a1", op -> op.createTable("v", column("id", bigint())));

        assertThatThrownBy(() -> engine(forked, database).upgrade("c3"))
                .isInstanceOf(InterruptedMigration.class)
                .hasMessage(
                        "the upgrade to revision b2 was cut off in part 2 of it, at 2026-11-21T10:15:00.123456Z (ada"
                                + " on build7), and has to be finished before anything else runs: `retort upgrade b2` goes on"
                                + " with it; where that cannot be, see `retort help resolve`");
        assertThatThrownBy(() -> engine(forked, database).downgrade("base")).isInstanceOf(InterruptedMigration.class);

        assertThat(engine(forked, database).upgrade("heads").done())
                .extracting(RunReport.Done::revision)
                .extracting(RevisionNode::id)
                .containsExactly("b2", "c3");
    }

    @DatabaseTest(only = {"postgresql-18", "mysql", "mariadb"})
    void what_is_not_done_yet_may_be_corrected_and_what_is_done_may_not(TestDatabase database) throws SQLException {
        cutOffAtSecondColumn(database);
        Project corrected = project.without("b2").with("b2", "a1", op -> {
            op.addColumn("t", column("w", bigint()));
            op.addColumn("t", column("x", bigint()));
            op.createTable("better", column("id", bigint()));
        });
        Project spoilt = project.without("b2").with("b2", "a1", op -> {
            op.addColumn("t", column("w", varchar(9)));
            op.addColumn("t", column("x", bigint()));
        });

        assertThatThrownBy(() -> engine(spoilt, database).upgrade("head"))
                .isInstanceOf(JournalMismatch.class)
                .hasMessage(
                        "revision b2 (make b2) was cut off at 2026-11-21T10:15:00.123456Z, and its part 1, which was"
                                + " done then, is another one now: restore what V_b2.java did up to there and run again; or, where"
                                + " the database is what it should be, say so with `retort resolve b2 --applied` or"
                                + " `--not-applied`; nothing was changed");

        engine(corrected, database).upgrade("head");
        assertThat(database.rows("select * from better")).isEmpty();
        assertThat(engine(corrected, database).edited()).isEmpty();
    }

    @DatabaseTest(only = {"postgresql-18", "mysql", "mariadb"})
    void what_somebody_says_of_it_is_spelled_out_and_believed(TestDatabase database) throws SQLException {
        cutOffAtSecondColumn(database);
        MigrationEngine engine = engine(project, database);

        assertThat(engine.resolution("b2", Belief.DONE).sentences())
                .containsExactly(
                        "part 2 of the upgrade to revision b2 (make b2) was executed to its end:",
                        quoted(database, "    alter table `t` add column `x` bigint"),
                        "it will not be run again; the next run goes on with part 3");
        assertThat(engine.resolution("b2", Belief.NOT_APPLIED).sentences())
                .containsExactly(
                        "nothing of what the upgrade to revision b2 (make b2) does is in the database, and the next run"
                                + " begins with its first part",
                        "these were done, and somebody has undone them since:",
                        quoted(database, "    alter table `t` add column `w` bigint"));
        Resolution applied = engine.resolution("b2", Belief.APPLIED);
        assertThat(applied.sentences())
                .containsExactly(
                        "all that the upgrade to revision b2 (make b2) does is done, and it counts as applied",
                        "these were never seen to be done, and will not be run:",
                        quoted(database, "    alter table `t` add column `x` bigint"),
                        quoted(database, "    create table `u` (\n        `id` bigint\n    )"));

        engine.resolve(applied);

        assertThat(engine.history().ids()).containsExactly("a1", "b2");
        assertThat(engine.journal()).isEmpty();
        assertThatThrownBy(() -> engine.resolution("b2", Belief.DONE))
                .isInstanceOf(NothingToResolve.class)
                .hasMessage("revision b2 was not cut off; no migration was: `retort upgrade` and `retort downgrade` do"
                        + " what there is to do");
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void it_is_found_done_whatever_it_is_about(TestDatabase database) throws SQLException {
        Project tables = new Project().with("a1", "", op -> {
            op.createTable(
                    "t",
                    column("id", bigint()).notNull(),
                    column("v", varchar(10)),
                    column("w", bigint()),
                    primaryKey("id"));
            op.createIndex("t", index("ix_t").on("w", "v"));
            op.execute("create table p (id int) partition by range (id)"
                    + " (partition p1 values less than (1), partition p2 values less than (2))");
        });
        Map<String, Consumer<Operations>> changes = new LinkedHashMap<>();
        changes.put("rename column", op -> op.renameColumn("t", "v", "x"));
        changes.put("drop column", op -> op.dropColumn("t", "w"));
        changes.put("create trigger", op -> op.execute("create trigger g before insert on t for each row set @a = 1"));
        changes.put("drop trigger", op -> op.execute("drop trigger g"));
        changes.put("create procedure", op -> op.execute("create procedure t() begin select 1; end"));
        changes.put("drop procedure", op -> op.execute("drop procedure t"));
        changes.put("create event", op -> op.execute("create event e on schedule every 1 day do set @a = 1"));
        changes.put("drop event", op -> op.execute("drop event e"));
        changes.put("drop partition", op -> op.execute("alter table p drop partition p1"));
        changes.put("drop table", op -> op.dropTable("t"));
        engine(tables, database).upgrade("head");

        String last = "a1";
        for (Map.Entry<String, Consumer<Operations>> change : changes.entrySet()) {
            String next = change.getKey().replace(' ', '_');
            tables = tables.with(next, last, change.getValue());
            cutOffBehind(database, tables, change.getKey());
            engine(tables, database).upgrade("head");
            assertThat(engine(tables, database).history().ids()).contains(next);
            last = next;
        }
    }

    /** What would change places without a trace must not be done again, and nobody can tell whether it was. */
    @DatabaseTest(only = {"mysql", "mariadb"})
    void what_changes_places_is_not_done_again_unseen(TestDatabase database) throws SQLException {
        Project swap = project.with(
                "c3",
                "a1",
                op -> op.execute("create table v (id bigint, v varchar(10))"),
                op -> op.execute("drop table v"));
        engine(swap, database).upgrade("c3");
        Project swapping = swap.with("d4", "c3", op -> op.execute("rename table t to x, v to t, x to v"));

        cutOffBehind(database, swapping, "rename table", "d4");

        assertThatThrownBy(() -> engine(swapping, database).upgrade("d4"))
                .isInstanceOf(UnclearState.class)
                .hasMessageContaining("rename table t to x, v to t, x to v");
    }

    @DatabaseTest(only = {"postgresql-18", "mysql", "mariadb"})
    void a_downgrade_goes_on_as_well(TestDatabase database) throws SQLException {
        engine(project, database).upgrade("head");
        cutOff(database, connections -> engine(project, connections).downgrade("a1"), "drop column " + x(database));

        assertThatThrownBy(() -> engine(project, database).upgrade("head")).isInstanceOf(InterruptedMigration.class);
        engine(project, database).downgrade("a1");

        assertThat(database.rows("select * from t")).isEmpty();
        assertThat(engine(project, database).history().ids()).containsExactly("a1");
        assertThat(engine(project, database).journal()).isEmpty();
    }

    /** The statement's intent is in the journal; of what it does nothing is in the database. */
    private void cutOffAtSecondColumn(TestDatabase database) throws SQLException {
        engine(project, database).upgrade("a1");
        cutOff(database, connections -> engine(project, connections).upgrade("b2"), "add column " + x(database));
    }

    private static String quoted(TestDatabase database, String sql) {
        return sql.replace("`", database.quote("").substring(1));
    }

    private static String x(TestDatabase database) {
        return database.quote("x");
    }

    /** The statement is executed, and the journal does not know it. */
    private static void cutOffBehind(TestDatabase database, Project project, String statement) throws SQLException {
        cutOffBehind(database, project, statement, "head");
    }

    private static void cutOffBehind(TestDatabase database, Project project, String statement, String target)
            throws SQLException {
        SeveredConnections connections = SeveredConnections.behind(statement, Project.connections(database));
        assertThatThrownBy(() -> engine(project, connections).upgrade(target)).isInstanceOf(MigrationFailed.class);
        assertThat(connections.areSevered()).isTrue();
    }

    private static void cutOff(TestDatabase database, Run run, String beforeStatement) throws SQLException {
        SeveredConnections connections = SeveredConnections.before(beforeStatement, Project.connections(database));
        assertThatThrownBy(() -> run.run(connections)).isInstanceOf(MigrationFailed.class);
        assertThat(connections.areSevered()).isTrue();
    }

    private interface Run {
        void run(ConnectionSource connections);
    }

    private static MigrationEngine engine(Project project, TestDatabase database) {
        return engine(project, Project.connections(database));
    }

    private static MigrationEngine engine(Project project, ConnectionSource connections) {
        return new MigrationEngine(
                connections,
                project.migrations(),
                Project.options(),
                RunListener.SILENT,
                EnumSet.of(Ability.TRANSACTIONAL_DDL));
    }
}
