// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.Operations;
import dev.retort.run.MigrationFailed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What making a table anew must not disturb, and what stops it. */
class RecreationSafetyTest {

    private static final String TABLE = "create table t(id integer primary key, a varchar(5))";
    private static final String WIDER = "CREATE TABLE t(id integer primary key, a varchar(50))";

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
        file.migrate(RecreationSafetyTest::widen);
    }

    private static void widen(Operations op) {
        op.alterColumn("t", "a", type(varchar(50)));
    }
}
