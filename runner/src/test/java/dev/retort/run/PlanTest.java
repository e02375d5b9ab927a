// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.migration.IndexOption.concurrently;
import static dev.retort.migration.Row.row;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

class PlanTest {

    private final Project project = new Project()
            .with(
                    "a1",
                    "",
                    op -> {
                        op.createTable("t", column("id", bigint()).notNull(), column("v", bigint()), primaryKey("id"));
                        op.bulkInsert("t", List.of("id"), row(1), row(2));
                    },
                    op -> op.dropTable("t"))
            .with("b2", "a1", op -> {
                op.require("select 1 from t where v = 0", "no v may be 0");
                op.createIndex("t", index("ix_v").on("v"), concurrently());
                op.backfill("t", "v = 1", "v is null", 100);
                op.run("count them", connection -> {});
            });

    @DatabaseTest(only = "postgresql-18")
    void it_tells_statements_transactions_and_what_the_journal_remembers(TestDatabase database) throws SQLException {
        RunPlan plan = project.on(database).plan(Direction.UPGRADE, "head");

        assertThat(plan.migrations())
                .extracting(
                        migration -> migration.revision().id(), RunPlan.Migration::isAtomic, RunPlan.Migration::parts)
                .containsExactly(
                        tuple(
                                "a1",
                                true,
                                List.of(
                                        new RunPlan.Part(
                                                1,
                                                RunPlan.Kind.TRANSACTION,
                                                false,
                                                List.of(
                                                        """
                                                create table "t" (
                                                    "id" bigint not null,
                                                    "v" bigint,
                                                    primary key ("id")
                                                )""",
                                                        """
                                                insert into "t" ("id") values
                                                    (1),
                                                    (2)""")))),
                        tuple(
                                "b2",
                                false,
                                List.of(
                                        new RunPlan.Part(
                                                1,
                                                RunPlan.Kind.STATEMENT,
                                                false,
                                                List.of(
                                                        """
                                                        -- stops where this gives a row: no v may be 0
                                                        select 1 from t where v = 0""",
                                                        "create index concurrently \"ix_v\" on \"t\" (\"v\")")),
                                        new RunPlan.Part(
                                                2,
                                                RunPlan.Kind.BATCHES,
                                                false,
                                                List.of(
                                                        """
                                                        update "t" set v = 1 where v is null
                                                        -- in batches of 100 rows""")),
                                        new RunPlan.Part(
                                                3, RunPlan.Kind.TRANSACTION, false, List.of("-- code: count them")))));
        assertThat(database.dump().text()).isEmpty();
    }

    @DatabaseTest(only = "sqlite")
    void a_table_that_is_made_anew_is_shown_as_it_will_be(TestDatabase database) throws SQLException {
        project.on(database).upgrade("head");
        SchemaDump before = database.dump();
        Project more = project.with("c3", "b2", op -> op.alterColumn("t", "v", type(varchar(20))));

        RunPlan plan = more.on(database).plan(Direction.UPGRADE, "head");

        assertThat(plan.migrations().get(0).parts().get(0).statements()).anyMatch(sql -> sql.contains("varchar(20)"));
        assertThat(database.dump()).isEqualTo(before);
    }

    @DatabaseTest
    void a_way_back_tells_what_it_loses(TestDatabase database) {
        project.on(database).upgrade("a1");

        RunPlan plan = project.on(database).plan(Direction.DOWNGRADE, "base");

        assertThat(plan.migrations()).hasSize(1);
        assertThat(plan.migrations().get(0).dangers())
                .extracting(Danger::reason)
                .containsExactly("the rows of table t are lost");
    }

    @DatabaseTest
    void nothing_to_do_is_an_empty_plan(TestDatabase database) {
        project.on(database).upgrade("head");

        assertThat(project.on(database).plan(Direction.UPGRADE, "head").migrations())
                .isEmpty();
    }
}
