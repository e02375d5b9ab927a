// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.BatchPolicy;
import dev.retort.dialect.Step;
import dev.retort.migration.Operations;
import dev.retort.operation.Operation;
import dev.retort.run.MigrationFailed;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which making a table anew can go wrong in SQLite. */
class RecreationHazardsTest {

    private static final String TABLE = "create table t(id integer primary key, a varchar(5))";
    private static final String WIDER = "CREATE TABLE t(id integer primary key, a varchar(50))";

    @Test
    void a_transaction_that_enforces_foreign_keys_stops_before_anything_happens() throws Exception {
        try (SqliteFile file = SqliteFile.of(TABLE, "pragma foreign_keys = on")) {
            Operation change = new Operation.AlterColumn(ObjectName.of("t"), "a", List.of(type(varchar(50))));
            Step.Rebuild rebuild = new Step.Rebuild(
                    ObjectName.of("t"), List.of(change), Schema.EMPTY, TestedVersion.VERSION, BatchPolicy.AUTO);

            Step first = Alteration.steps(file.connection(), rebuild).get(0);

            assertThat(first)
                    .isEqualTo(new Step.Guard(
                            List.of(change),
                            "select 1 from pragma_foreign_keys where foreign_keys <> 0",
                            "foreign keys are enforced: SQLite would delete the rows that refer to table t"));
            assertThat(file.rows(((Step.Guard) first).sql())).containsExactly("1");
        }
    }

    @Test
    void a_pragma_that_cannot_be_changed_now_is_noticed() throws Exception {
        try (SqliteFile file = SqliteFile.of("pragma foreign_keys = on", "begin")) {
            Pragmas pragmas = new Pragmas(file.connection());

            assertThatThrownBy(() -> pragmas.set(Pragmas.FOREIGN_KEYS, 0))
                    .hasMessage("pragma foreign_keys = 0 had no effect");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TABLE, "create table t(id integer primary key, a varchar(5), check (t.id > 0))"})
    void foreign_keys_of_others_go_on_meaning_the_table(String table) throws Exception {
        try (SqliteFile file = SqliteFile.of(table, "create table c(p references t(id), q references \"T\")")) {
            change(file);

            assertThat(file.sqlOf("c")).isEqualTo("CREATE TABLE c(p references t(id), q references \"T\")");
            assertThat(file.rows("select distinct \"table\" from pragma_foreign_key_list('c') order by 1"))
                    .containsExactly("T", "t");
        }
    }

    @Test
    void a_broken_view_that_has_nothing_to_do_with_it_is_left_alone() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                TABLE,
                "create table gone(x)",
                "create view broken as select x from gone",
                "create view brokenT as select nowhere from t",
                "drop table gone")) {
            change(file);

            assertThat(file.schema())
                    .isEqualTo(Map.of(
                            "t", WIDER,
                            "broken", "CREATE VIEW broken as select x from gone",
                            "brokenT", "CREATE VIEW brokenT as select nowhere from t"));
        }
    }

    @Test
    void a_counter_is_kept_even_when_the_table_is_empty() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(id integer primary key autoincrement, a varchar(5))",
                "create table u(id integer primary key autoincrement)",
                "insert into t values (7, 'x')",
                "insert into u values (3)",
                "delete from t")) {
            change(file);
            file.execute("insert into t(a) values ('y')");

            assertThat(file.rows("select * from t")).containsExactly("8|y");
            assertThat(file.rows("select * from sqlite_sequence order by name")).containsExactly("t|8", "u|3");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t(a varchar(5))",
                "create table t(a varchar(5), rowid text, check (t.a <> ''))",
                "create table t(a varchar(5), id int primary key)",
                "create table t(a varchar(5), id integer primary key desc)"
            })
    void row_numbers_are_kept_where_no_column_is_the_number(String table) throws Exception {
        try (SqliteFile file =
                SqliteFile.of(table, "insert into t(a) values ('x'), ('y'), ('z')", "delete from t where a = 'x'")) {
            change(file);

            assertThat(file.rows("select _rowid_, a from t")).containsExactly("2|y", "3|z");
        }
    }

    @Test
    void what_an_index_over_foreign_content_finds_is_still_there() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(a varchar(5))",
                "insert into t values ('x'), ('y')",
                "delete from t where a = 'x'",
                "create virtual table search using fts5(a, content = 't')",
                "insert into search(search) values ('rebuild')")) {
            change(file);

            assertThat(file.rows("select rowid, a from search where search match 'y'"))
                    .containsExactly("2|y");
        }
    }

    @Test
    void statistics_are_kept() throws Exception {
        for (String check : List.of("", ", check (t.id > 0)")) {
            try (SqliteFile file = SqliteFile.of(
                    "create table t(id integer primary key, a varchar(5)" + check + ")",
                    "create index ix on t(a)",
                    "insert into t values (1, 'x'), (2, 'x')",
                    "analyze")) {
                change(file);

                assertThat(file.rows("select * from sqlite_stat1 where tbl = 't'"))
                        .containsExactly("t|ix|2 2");
            }
        }
    }

    @Test
    void a_double_quoted_string_that_only_looks_like_a_column_stays() throws Exception {
        try (SqliteFile file = SqliteFile.of(TABLE, "create view v as select \"nothing\" as x from t")) {
            change(file);

            assertThat(file.sqlOf("v")).isEqualTo("CREATE VIEW v as select \"nothing\" as x from t");
        }
    }

    @Test
    void violations_that_were_there_before_are_not_blamed() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                TABLE, "create table c(p references t)", "insert into c values (5)", "insert into t values (1, 'x')")) {
            change(file);

            assertThat(file.rows("pragma foreign_key_check")).containsExactly("c|1|t|0");
        }
    }

    @Test
    void new_violations_stop_the_migration() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                TABLE,
                "create table c(p varchar(5) references t)",
                "insert into t values (1, 'x')",
                "insert into c values (1)")) {
            assertThatThrownBy(() -> file.migrate(op -> op.alterColumn("c", "p", type(varchar(9), "p + 1"))))
                    .isInstanceOf(MigrationFailed.class)
                    .hasMessageContaining("failed at its end: rows would refer to rows that are not there: c(p) → t");
            assertThat(file.rows("select * from c")).containsExactly("1");
        }
    }

    @Test
    void rows_that_the_table_refused_today_stop_the_migration() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(id integer primary key, a varchar(5), check (id < 5))",
                "pragma ignore_check_constraints = on",
                "insert into t values (9, 'x')",
                "pragma ignore_check_constraints = off")) {
            assertThatThrownBy(() -> change(file)).hasMessageContaining("CHECK constraint failed: id < 5");
            assertThat(file.rows("select * from t")).containsExactly("9|x");
        }
    }

    @Test
    void a_table_of_the_name_that_the_old_one_takes_is_left_alone() throws Exception {
        try (SqliteFile file =
                SqliteFile.of(TABLE, "create table _retort_old_t(x)", "insert into _retort_old_t values (1)")) {
            change(file);

            assertThat(file.schema())
                    .containsOnly(Map.entry("t", WIDER), Map.entry("_retort_old_t", "CREATE TABLE _retort_old_t(x)"));
            assertThat(file.rows("select * from _retort_old_t")).containsExactly("1");
        }
    }

    private static void change(SqliteFile file) {
        file.migrate(RecreationHazardsTest::widen);
    }

    private static void widen(Operations op) {
        op.alterColumn("t", "a", type(varchar(50)));
    }
}
