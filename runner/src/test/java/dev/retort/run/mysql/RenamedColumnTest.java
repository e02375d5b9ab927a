// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.run.Project;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Expressions stay about a column whose new name they can have in quotes only. */
class RenamedColumnTest {

    @DatabaseTest(only = {"mysql", "mariadb"})
    void names_that_need_quotes_get_them_in_expressions(TestDatabase database) throws SQLException {
        Project project = new Project()
                .with(
                        "a1",
                        "",
                        op -> op.createTable(
                                "t",
                                column("a", integer()),
                                column("b", integer()),
                                column("c", integer()),
                                column("twice", integer()).storedAs("a + b"),
                                check("ck", "a > 0 and b > 0 and c > 0")),
                        op -> op.dropTable("t"))
                .with(
                        "a2",
                        "a1",
                        op -> {
                            op.renameColumn("t", "a", "order");
                            op.renameColumn("t", "b", "b b");
                            op.renameColumn("t", "c", "`c`");
                            op.alterColumn("t", "order", type(bigint()));
                        },
                        op -> {
                            op.alterColumn("t", "order", type(integer()));
                            op.renameColumn("t", "`c`", "c");
                            op.renameColumn("t", "b b", "b");
                            op.renameColumn("t", "order", "a");
                        });
        project.on(database).upgrade("a1");
        SchemaDump before = database.dump();

        project.on(database).upgrade("head");
        database.execute("insert into t (`order`, `b b`, c) values (1, 2, 3)");

        assertThat(database.rows("select twice from t")).containsExactly(List.of("3"));
        for (String wrong : List.of("0, 1, 1", "1, 0, 1", "1, 1, 0")) {
            assertThatThrownBy(() -> database.execute("insert into t (`order`, `b b`, c) values (" + wrong + ")"))
                    .isInstanceOf(SQLException.class);
        }
        project.on(database).downgrade("a1");
        assertThat(database.dump().without("retort_journal")).isEqualTo(before.without("retort_journal"));
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void computed_columns_that_take_no_null_are_made_where_the_server_knows_none(TestDatabase database)
            throws SQLException {
        new Project()
                .with("a1", "", op -> {
                    op.createTable(
                            "t",
                            column("a", integer()).notNull(),
                            column("b", integer()).notNull().storedAs("a + 1"));
                    op.addColumn("t", column("c", integer()).notNull().storedAs("a + 2"));
                })
                .on(database)
                .upgrade("head");

        database.execute("insert into t (a) values (1)");
        assertThat(database.rows("select a, b, c from t")).containsExactly(List.of("1", "2", "3"));
    }
}
