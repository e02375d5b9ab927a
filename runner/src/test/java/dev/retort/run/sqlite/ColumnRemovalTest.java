// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.run.MigrationFailed;
import dev.retort.run.Project;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A column goes with all that stands on it, and with nothing else. */
class ColumnRemovalTest {

    @DatabaseTest(only = "sqlite")
    void constraints_and_indexes_on_it_go_with_it(TestDatabase database) throws SQLException {
        database.execute(
                "create table q (id integer primary key)",
                """
                create table p (
                  id integer primary key,
                  a int references q(id),
                  b int check (b > p.a),
                  c int,
                  unique (a, b),
                  unique (b, c),
                  check (a > 0),
                  check (c > 0),
                  foreign key (a) references q (id),
                  foreign key (c) references q (id)
                )""",
                "create index ix_a on p (b, a)",
                "create index ix_expression on p (a + c)",
                "create index ix_where on p (b) where a > 0",
                "create index ix_b on p (b)",
                "insert into p values (1, 1, 2, 3)");

        drop(database, "a");

        assertThat(database.rows(
                        "select sql from sqlite_master where tbl_name = 'p' and sql is not null order by name"))
                .isEqualTo(List.of(
                        List.of("CREATE INDEX ix_b on p (b)"),
                        List.of("CREATE TABLE p (\n  id integer primary key,\n  b int,\n  c int,\n  unique (b, c),\n"
                                + "  check (c > 0),\n  foreign key (c) references q (id)\n)")));
        assertThat(database.rows("select * from p")).isEqualTo(List.of(List.of("1", "2", "3")));
    }

    @DatabaseTest(only = "sqlite")
    void references_of_the_table_to_it_go_with_it(TestDatabase database) throws SQLException {
        database.execute("create table p (id integer primary key, a int unique, up int references p(a))");

        drop(database, "a");

        assertThat(database.rows("select sql from sqlite_master where name = 'p'"))
                .isEqualTo(List.of(List.of("CREATE TABLE p (id integer primary key, up int)")));
    }

    @DatabaseTest(only = "sqlite")
    void a_view_or_trigger_that_uses_it_stops_the_change(TestDatabase database) throws SQLException {
        database.execute(
                "create table p (id integer primary key, a int)",
                "create table log (what text)",
                "create view v as select a from p",
                "create trigger watch after update of a on p begin select 1; end",
                "create trigger count after insert on log begin update p set a = a + 1; end");
        SchemaDump before = database.dump();

        assertThatThrownBy(() -> drop(database, "a"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining(
                        "column a of table p is used by view v, trigger watch, trigger count; drop or change"
                                + " that first");

        assertThat(database.dump()).isEqualTo(before);
    }

    @DatabaseTest(only = "sqlite")
    void a_generated_column_that_uses_it_stops_the_change(TestDatabase database) throws SQLException {
        database.execute("create table p (id integer primary key, a int, b as (a + 1))");

        assertThatThrownBy(() -> drop(database, "a"))
                .hasMessageContaining("column a of table p is still used by b as (a + 1); drop or change that first");
    }

    @DatabaseTest(only = "sqlite")
    void a_view_of_everything_loses_the_column_and_works_on(TestDatabase database) throws SQLException {
        database.execute(
                "create table p (id integer primary key, a int)",
                "create view v as select * from p",
                "insert into p values (1, 2)");

        drop(database, "a");

        assertThat(database.rows("select * from v")).isEqualTo(List.of(List.of("1")));
    }

    private static void drop(TestDatabase database, String column) {
        new Project()
                .with("a1", "", op -> op.dropColumn("p", column))
                .on(database)
                .upgrade("head");
    }
}
