// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.migration.IndexOption.concurrently;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.Types.bigint;
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
    void a_failure_behind_it_says_what_stays(TestDatabase database) {
        Project project = new Project().with("a1", "", op -> {
            op.createTable("t", column("id", bigint()));
            op.createIndex("t", index("ix_id").on("id"), concurrently());
            op.execute("insert into t values (1)");
            op.execute("insert into nowhere values (1)");
        });

        assertThatThrownBy(() -> project.on(database).upgrade("head"))
                .isInstanceOfSatisfying(MigrationFailed.class, failure -> assertThat(failure.aftermath())
                        .isEqualTo(new Aftermath(
                                List.of(
                                        "create table \"t\" (\n    \"id\" bigint\n)",
                                        "create index concurrently \"ix_id\" on \"t\" (\"id\")"),
                                true)))
                .hasMessageContaining("\nthese statements stay, because the migration cannot be one transaction:\n"
                        + "    create table \"t\"")
                .hasMessageEndingWith(
                        "\nthe statements behind them were rolled back; undo what is left before you run again");
        assertThat(project.on(database).history()).isEqualTo(History.EMPTY);
    }

    @DatabaseTest(needs = Ability.CONCURRENT_INDEXES)
    void a_failure_of_it_says_that_something_may_be_left(TestDatabase database) throws SQLException {
        database.execute("create table t (id bigint)", "insert into t values (1), (1)");
        Project project = new Project()
                .with(
                        "a1",
                        "",
                        op -> op.createIndex("t", index("ix_id").on("id").unique(), concurrently()));

        assertThatThrownBy(() -> project.on(database).upgrade("head"))
                .isInstanceOfSatisfying(MigrationFailed.class, failure -> assertThat(failure.aftermath())
                        .isEqualTo(new Aftermath(List.of(), false)))
                .hasMessageEndingWith("\nthe failed statement was outside of a transaction and may have left something,"
                        + " such as an invalid index; undo what is left before you run again");
    }
}
