// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.migration.IndexOption.concurrently;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.enumType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A migration with a statement that cannot be part of a transaction. */
class SplitMigrationTest {

    @DatabaseTest(needs = Ability.CONCURRENT_INDEXES)
    void it_runs_in_parts_and_is_recorded_in_the_end(TestDatabase database) throws SQLException {
        Project project = new Project().with("a1", "", op -> {
            op.createTable("t", column("id", bigint()), column("v", bigint()));
            op.createIndex("t", index("ix_v").on("v"), concurrently());
            op.execute("insert into t values (1, 1)");
        });

        project.on(database).upgrade("head");

        assertThat(project.on(database).history().ids()).containsExactly("a1");
        assertThat(database.rows("select * from t")).isEqualTo(List.of(List.of("1", "1")));
        assertThat(database.dump().text()).contains("ix_v");
    }

    @DatabaseTest(needs = Ability.CONCURRENT_INDEXES)
    void a_failure_behind_it_says_what_stays_and_the_next_run_goes_on_from_there(TestDatabase database)
            throws SQLException {
        Project project = new Project().with("a1", "", op -> {
            op.createTable("t", column("id", bigint()));
            op.createIndex("t", index("ix_id").on("id"), concurrently());
            op.execute("insert into t values (1)");
            op.execute("insert into u values (1)");
        });

        assertThatThrownBy(() -> project.on(database).upgrade("head"))
                .isInstanceOfSatisfying(MigrationFailed.class, failure -> assertThat(failure.aftermath())
                        .isEqualTo(new Aftermath(
                                List.of(
                                        "create table \"t\" (\n    \"id\" bigint\n)",
                                        "create index concurrently \"ix_id\" on \"t\" (\"id\")"),
                                true,
                                3,
                                3)))
                .hasMessageContaining(
                        "\nthis stays, because the migration cannot be one transaction:\n" + "    create table \"t\"")
                .hasMessageEndingWith("\npart 3 of 3 left nothing; correct the data, or V_a1.java in what is not done"
                        + " yet, and run again: it goes on with part 3");
        assertThat(project.on(database).history()).isEqualTo(History.EMPTY);

        database.execute("create table u (id int)");
        project.on(database).upgrade("head");

        assertThat(project.on(database).history().ids()).containsExactly("a1");
        assertThat(database.rows("select * from t")).isEqualTo(List.of(List.of("1")));
        assertThat(database.rows("select * from retort_journal")).isEmpty();
    }

    @DatabaseTest(needs = Ability.CONCURRENT_INDEXES)
    void a_failure_of_it_leaves_nothing_and_no_invalid_index(TestDatabase database) throws SQLException {
        database.execute("create table t (id bigint)", "insert into t values (1), (1)");
        Project project = new Project()
                .with(
                        "a1",
                        "",
                        op -> op.createIndex("t", index("ix_id").on("id").unique(), concurrently()));

        assertThatThrownBy(() -> project.on(database).upgrade("head"))
                .isInstanceOfSatisfying(MigrationFailed.class, failure -> assertThat(failure.aftermath())
                        .isEqualTo(new Aftermath(List.of(), true, 1, 2)))
                .hasMessageEndingWith("\nall that this migration did was rolled back; correct V_a1.java or the data,"
                        + " and run again");

        assertThat(database.dump().text()).doesNotContain("ix_id");
        assertThat(database.rows("select * from retort_journal")).isEmpty();
    }

    @DatabaseTest(needs = Ability.CONCURRENT_INDEXES)
    void an_invalid_index_that_somebody_left_is_dropped_and_built_again(TestDatabase database) throws SQLException {
        database.execute("create table t (id bigint)", "insert into t values (1), (1)");
        assertThatThrownBy(() -> database.execute("create unique index concurrently ix_id on t (id)"))
                .isInstanceOf(SQLException.class);
        database.execute("delete from t");
        Project project = new Project()
                .with(
                        "a1",
                        "",
                        op -> op.createIndex("t", index("ix_id").on("id").unique(), concurrently()));

        project.on(database).upgrade("head");

        assertThat(database.rows("select indisvalid from pg_index where indexrelid = 'ix_id'::regclass"))
                .isEqualTo(List.of(List.of("t")));
    }

    @DatabaseTest(needs = Ability.CONCURRENT_INDEXES)
    void a_new_enum_value_can_be_used_right_behind_it(TestDatabase database) throws SQLException {
        Project project = new Project()
                .with("a1", "", op -> {
                    op.createEnum("mood", "sad", "glad");
                    op.createTable("t", column("m", enumType("mood")));
                })
                .with("b2", "a1", op -> {
                    op.alterEnum("mood", "sad", "fine", "glad", "mad");
                    op.execute("insert into t values ('fine'), ('mad')");
                })
                .with("c3", "b2", op -> op.alterEnum("mood", "sad", "fine", "glad", "mad", "bad"));

        project.on(database).upgrade("head");

        assertThat(database.rows("select m from t order by m")).isEqualTo(List.of(List.of("fine"), List.of("mad")));
        assertThat(project.on(database).history().ids()).containsExactly("a1", "b2", "c3");
        assertThat(database.rows("select * from retort_journal")).isEmpty();
    }

    @DatabaseTest(needs = Ability.CONCURRENT_INDEXES)
    void sql_that_cannot_be_part_of_a_transaction_is_recognised(TestDatabase database) throws SQLException {
        Project project = new Project().with("a1", "", op -> {
            op.createTable("t", column("id", bigint()));
            op.execute("CREATE INDEX /* not now */ CONCURRENTLY ix_id ON t (id)");
            op.execute("vacuum t");
        });

        project.on(database).upgrade("head");

        assertThat(database.dump().text()).contains("ix_id");
    }
}
