// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.notNull;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.run.RunOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A new name comes into all that names the table or column, and into nothing else. */
class RenameTest {

    private static final String[] SCHEMA = {
        "create table t(id integer primary key, a int, check (t.a > 0))",
        "create table c(p int references t(id) on delete cascade)",
        "create index ix on t(a) where a > 1",
        "create view v as select t.a as first from t",
        "create trigger own after update of a on t begin delete from c where p = new.a; end",
        "create trigger others after insert on c begin update t set a = 2 where id = new.p; end",
        "insert into t values (1, 5)",
        "insert into c values (1)"
    };

    @Test
    void a_column_is_renamed_in_all_that_names_it() throws Exception {
        try (SqliteFile file = SqliteFile.of(SCHEMA)) {
            Map<String, String> expected = new TreeMap<>(file.schema());
            expected.put("t", "CREATE TABLE t(id integer primary key, amount int, check (t.amount > 0))");
            expected.put("ix", "CREATE INDEX ix on t(amount) where amount > 1");
            expected.put("v", "CREATE VIEW v as select t.amount as first from t");
            expected.put(
                    "own",
                    "CREATE TRIGGER own after update of amount on t begin delete from c where p = new.amount; end");
            expected.put(
                    "others",
                    "CREATE TRIGGER others after insert on c begin update t set amount = 2 where id = new.p; end");

            file.migrate(op -> op.renameColumn("t", "a", "amount"));

            assertThat(file.schema()).isEqualTo(expected);
            assertThat(file.rows("select * from t")).containsExactly("1|2");
            assertThat(file.rows("select * from c")).containsExactly("1");
        }
    }

    @Test
    void a_table_is_renamed_in_all_that_names_it_even_where_the_connection_renames_in_the_old_way() throws Exception {
        try (SqliteFile file = SqliteFile.of(SCHEMA).preparedBy("pragma legacy_alter_table = on")) {
            file.migrate(op -> op.renameTable("t", "u"));

            assertThat(file.sqlOf("c")).isEqualTo("CREATE TABLE c(p int references \"u\"(id) on delete cascade)");
            file.execute("update u set a = 7", "insert into c values (1)");
            assertThat(file.rows("select first from v")).containsExactly("2");
        }
    }

    @Test
    void broken_views_and_triggers_that_have_nothing_to_do_with_it_stay_to_the_letter() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(id integer primary key, a int)",
                "create table gone(x)",
                "create table log(x)",
                "create view broken as select x from gone -- why\n",
                "create view above as select x from broken",
                "create trigger instead instead of insert on broken begin select 1; end",
                "create trigger tr after insert on log begin insert into gone values (1); end",
                "drop table gone")) {
            Map<String, String> expected = new TreeMap<>(file.schema());
            expected.put("t", "CREATE TABLE \"u\"(id integer primary key, amount int)");
            expected.put("u", expected.remove("t"));

            file.migrate(op -> {
                op.renameColumn("t", "a", "amount");
                op.renameTable("t", "u");
            });

            assertThat(file.schema()).isEqualTo(expected);
        }
    }

    @Test
    void a_broken_view_that_names_the_table_stops_it() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a int)", "create view broken as select nowhere from t")) {
            assertThatThrownBy(() -> file.migrate(op -> op.renameColumn("t", "a", "b")))
                    .hasMessageContaining(
                            "failed at renameColumn: table t cannot be changed: view broken names it and does"
                                    + " not work, so that SQLite cannot write the new name into it; mend or drop it first\n");
        }
    }

    @Test
    void names_between_other_changes_leave_them_one_recreation() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(id integer primary key, a text, b text)", "insert into t values (1, 'x', 'y')")) {
            List<String> heard = file.statements(
                    op -> {
                        op.alterColumn("t", "a", type(varchar(9)));
                        op.renameColumn("t", "a", "first");
                        op.alterColumn("t", "b", notNull());
                        op.renameTable("t", "u");
                        op.renameColumn("u", "b", "last");
                        op.alterColumn("u", "last", type(varchar(9)));
                    },
                    RunOptions.defaults());

            assertThat(heard)
                    .filteredOn(sql -> sql.startsWith("insert or abort"))
                    .hasSize(1);
            assertThat(file.sqlOf("u"))
                    .isEqualTo(
                            "CREATE TABLE \"u\"(id integer primary key, \"first\" varchar(9), \"last\" varchar(9) NOT NULL)");
            assertThat(file.rows("select * from u")).containsExactly("1|x|y");
        }
    }
}
