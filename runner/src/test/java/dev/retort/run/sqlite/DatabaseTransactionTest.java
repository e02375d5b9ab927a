// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.Operations;
import dev.retort.run.MigrationFailed;
import dev.retort.run.Project;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Foreign keys while migrations run. */
class DatabaseTransactionTest {

    @DatabaseTest(only = "sqlite")
    void dropping_a_table_deletes_no_rows_elsewhere_and_is_refused_where_rows_refer_to_it(TestDatabase database)
            throws SQLException {
        database.execute(
                "create table p (id integer primary key)",
                "create table c (p_id int references p (id) on delete cascade)",
                "insert into p values (1), (2)",
                "insert into c values (1), (2), (null)");
        SchemaDump before = database.dump();

        assertThatThrownBy(() -> upgrade(database, op -> op.dropTable("p")))
                .isInstanceOf(MigrationFailed.class)
                .hasCauseInstanceOf(ForeignKeysBroken.class)
                .hasMessageStartingWith(
                        "the upgrade to revision a1 (make a1) failed at its end: rows would refer to rows"
                                + " that are not there: c(p_id) → p, 2 rows\n");

        assertThat(database.dump()).isEqualTo(before);
        assertThat(database.rows("select count(*) from c")).isEqualTo(List.of(List.of("3")));
    }

    @DatabaseTest(only = "sqlite")
    void a_new_key_that_rows_do_not_meet_is_refused(TestDatabase database) throws SQLException {
        database.execute(
                "create table p (id integer primary key)", "create table c (p_id int)", "insert into c values (7)");

        assertThatThrownBy(() -> upgrade(
                        database, op -> op.addForeignKey("c", foreignKey("p_id").references("p", "id"))))
                .hasMessageContaining("rows would refer to rows that are not there: c(p_id) → p\n");
    }

    @DatabaseTest(only = "sqlite")
    void keys_that_were_broken_before_stop_nothing_even_under_new_names(TestDatabase database) throws SQLException {
        database.execute(
                "create table p (id integer primary key)",
                "create table c (p_id int references p (id), q_id int references gone (id), v int)",
                "insert into c values (7, 7, 7)");

        upgrade(database, op -> {
            op.renameTable("c", "d");
            op.renameColumn("d", "p_id", "parent_id");
            op.dropColumn("d", "v");
        });

        assertThat(database.rows("select * from d")).isEqualTo(List.of(List.of("7", "7")));
    }

    @DatabaseTest(only = "sqlite")
    void a_key_that_was_wrong_before_stops_nothing_even_under_new_names(TestDatabase database) throws SQLException {
        database.execute(
                "create table p (a int)", "create table c (p_a int references p (a))", "insert into c values (1)");

        upgrade(database, op -> {
            op.renameTable("p", "q");
            op.renameTable("c", "d");
            op.alterColumn("q", "a", type(bigint()));
        });

        assertThat(database.rows("select * from d")).isEqualTo(List.of(List.of("1")));
    }

    @DatabaseTest(only = "sqlite")
    void work_on_rows_among_changes_of_tables_may_break_no_key_either(TestDatabase database) throws SQLException {
        database.execute(
                "create table p (id integer primary key)",
                "create table c (p_id int references p (id))",
                "create table t (a int)",
                "insert into p values (1)",
                "insert into c values (1)");

        assertThatThrownBy(() -> upgrade(database, op -> {
                    op.renameTable("t", "u");
                    op.execute("delete from p");
                }))
                .hasMessageContaining("rows would refer to rows that are not there: c(p_id) → p\n");
    }

    @DatabaseTest(only = "sqlite")
    void of_many_rows_that_were_broken_before_only_the_new_ones_are_told(TestDatabase database) throws SQLException {
        database.execute(
                "create table p (id integer primary key)",
                "create table c (p_id int references p (id), q_id int)",
                "create table w (k int primary key, p_id int references p (id), q_id int) without rowid",
                "insert into p values (1), (2)",
                "insert into c with recursive n(i) as (select 10 union all select i + 1 from n where i < 1000)"
                        + " select i, i from n",
                "insert into w select p_id, p_id, q_id from c",
                "insert into c values (1, 1), (2, 2)",
                "insert into w values (1, 1, 1), (2, 2, 2)");

        assertThatThrownBy(() -> upgrade(database, op -> {
                    op.alterColumn("c", "p_id", type(bigint(), "p_id + 1"));
                    op.alterColumn("w", "p_id", type(bigint(), "p_id + 2"));
                }))
                .hasMessageContaining(
                        "rows would refer to rows that are not there: c(p_id) → p; w(p_id) → p, 2 rows\n");
        upgrade(database, op -> op.alterColumn("c", "p_id", type(bigint(), "p_id - 1 + 1")));
    }

    @DatabaseTest(only = "sqlite")
    void work_on_rows_alone_has_the_keys_enforced_as_the_connection_has_them(TestDatabase database)
            throws SQLException {
        database.execute(
                "create table p (id integer primary key)",
                "create table c (p_id int references p (id) on delete cascade)",
                "insert into p values (1)",
                "insert into c values (1)");

        new Project()
                .with("a1", "", op -> op.execute("delete from p"))
                .on(database, database.url() + "?foreign_keys=true")
                .upgrade("head");

        assertThat(database.rows("select count(*) from c")).isEqualTo(List.of(List.of("0")));
    }

    @DatabaseTest(only = "sqlite")
    void a_transaction_that_sqlite_ended_by_itself_is_a_failure_like_any_other(TestDatabase database)
            throws SQLException {
        database.execute("create table t (id int unique on conflict rollback)", "insert into t values (1)");
        SchemaDump before = database.dump();

        assertThatThrownBy(() -> upgrade(database, op -> {
                    op.execute("create table u (id int)");
                    op.execute("insert into t values (1)");
                }))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("UNIQUE constraint failed: t.id")
                .satisfies(failure -> assertThat(failure.getSuppressed()).isEmpty());

        assertThat(database.dump()).isEqualTo(before);
    }

    private static void upgrade(TestDatabase database, Consumer<Operations> upgrade) {
        new Project().with("a1", "", upgrade).on(database).upgrade("head");
    }
}
