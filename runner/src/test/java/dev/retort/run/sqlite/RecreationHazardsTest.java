// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.notNull;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.varchar;
import static dev.retort.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.dialect.BatchPolicy;
import dev.retort.dialect.Step;
import dev.retort.migration.Operations;
import dev.retort.operation.Operation;
import dev.retort.run.LockNotAcquired;
import dev.retort.run.RunListener;
import dev.retort.run.RunOptions;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of the known hazards of changing a table in SQLite, RT-S01 to RT-S20, by its number. */
class RecreationHazardsTest {

    private static final String TABLE = "create table t(id integer primary key, a varchar(5))";
    private static final String WIDER = "CREATE TABLE t(id integer primary key, a varchar(50))";

    @Test
    void s01_keys_that_are_enforced_stop_it_before_anything_happens() throws Exception {
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
    void s01_a_pragma_that_cannot_be_changed_inside_a_transaction_is_noticed() throws Exception {
        try (SqliteFile file = SqliteFile.of("pragma foreign_keys = on", "begin")) {
            Pragmas pragmas = new Pragmas(file.connection());

            assertThatThrownBy(() -> pragmas.set(Pragmas.FOREIGN_KEYS, 0))
                    .hasMessage("pragma foreign_keys = 0 had no effect");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TABLE, "create table t(id integer primary key, a varchar(5), check (t.id > 0))"})
    void s02_foreign_keys_of_others_go_on_meaning_the_table(String table) throws Exception {
        try (SqliteFile file = SqliteFile.of(table, "create table c(p references t(id), q references \"T\")")) {
            change(file);

            assertThat(file.sqlOf("c")).isEqualTo("CREATE TABLE c(p references t(id), q references \"T\")");
            assertThat(file.rows("select distinct \"table\" from pragma_foreign_key_list('c') order by 1"))
                    .containsExactly("T", "t");
        }
    }

    @Test
    void s03_broken_views_are_left_alone() throws Exception {
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
    void s04_triggers_of_the_table_come_back() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                TABLE,
                "create table log(line)",
                "create trigger tr after insert on t begin insert into log values (new.a); end")) {
            change(file);
            file.execute("insert into t values (1, 'x')");

            assertThat(file.sqlOf("tr"))
                    .isEqualTo("CREATE TRIGGER tr after insert on t begin insert into log values (new.a); end");
            assertThat(file.rows("select * from log")).containsExactly("x");
        }
    }

    @Test
    void s05_numbers_are_not_used_again_even_when_the_table_is_empty() throws Exception {
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
    void s06_row_numbers_are_kept_where_no_column_is_the_number(String table) throws Exception {
        try (SqliteFile file =
                SqliteFile.of(table, "insert into t(a) values ('x'), ('y'), ('z')", "delete from t where a = 'x'")) {
            change(file);

            assertThat(file.rows("select _rowid_, a from t")).containsExactly("2|y", "3|z");
        }
    }

    @Test
    void s07_computed_columns_are_not_copied_but_computed() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(a varchar(5), b as (a || '!'), c generated always as (b || '?') stored)",
                "insert into t(a) values ('x')")) {
            change(file);

            assertThat(file.rows("select * from t")).containsExactly("x|x!|x!?");
        }
    }

    @Test
    void s08_indexes_with_conditions_expressions_orders_and_collations_come_back() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                TABLE, "create unique index ix on t(lower(a) collate nocase desc, id) where a is not null /* why */")) {
            change(file);

            assertThat(file.sqlOf("ix"))
                    .isEqualTo(
                            "CREATE UNIQUE INDEX ix on t(lower(a) collate nocase desc, id) where a is not null /* why */");
        }
    }

    @Test
    void s09_what_only_the_text_says_stays() throws Exception {
        String rest = ", b int default (1 + 2) constraint c check (b > 0), check (a <> 'q'),"
                + " unique (a) on conflict ignore -- said once\n)";
        try (SqliteFile file = SqliteFile.of("create table t(id integer primary key, a varchar(5)" + rest)) {
            change(file);

            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(id integer primary key, a varchar(50)" + rest);
        }
    }

    @Test
    void s10_a_table_without_row_numbers_stays_so() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(k text primary key, a varchar(5)) without rowid", "insert into t values ('y', 'x')")) {
            change(file);

            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(k text primary key, a varchar(50)) without rowid");
            assertThatThrownBy(() -> file.rows("select rowid from t")).hasMessageContaining("no such column: rowid");
        }
    }

    @Test
    void s10_a_strict_table_stays_so() throws Exception {
        assumeTrue(TestedVersion.knowsStrictTables());

        try (SqliteFile file =
                SqliteFile.of("create table t(a int, b any) strict", "insert into t values (1, '007')")) {
            file.migrate(op -> op.alterColumn("t", "a", type(text())));

            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(a text, b any) strict");
            assertThat(file.rows("select a, b, typeof(b) from t")).containsExactly("1|007|text");
        }
    }

    @Test
    void s11_a_check_that_says_the_name_of_the_table_goes_on_saying_it() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a varchar(5), check (t.a <> 'q'))")) {
            change(file);

            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(a varchar(50), check (t.a <> 'q'))");
            assertThatThrownBy(() -> file.execute("insert into t values ('q')")).hasMessageContaining("CHECK");
        }
    }

    @Test
    void s12_a_table_that_refers_to_itself_goes_on_doing_so() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(id integer primary key, a varchar(5), up references t(id) on delete cascade)",
                "insert into t values (1, 'x', null), (2, 'y', 1)")) {
            change(file);

            assertThat(file.rows("select \"table\" from pragma_foreign_key_list('t')"))
                    .containsExactly("t");
            assertThat(file.rows("select * from t")).containsExactly("1|x|null", "2|y|1");
        }
    }

    /** SQLite drops the column and leaves a trigger that never fires again. */
    @Test
    void s13_a_trigger_that_watches_a_column_keeps_it() throws Exception {
        try (SqliteFile file = SqliteFile.of(TABLE, "create trigger tr after update of a on t begin select 1; end")) {
            assertThatThrownBy(() -> file.migrate(op -> op.dropColumn("t", "a")))
                    .hasMessageContaining("table t cannot be changed: trigger tr names column a, which goes; drop or"
                            + " change the trigger first");
        }
    }

    @Test
    void s14_a_column_that_cannot_be_added_to_rows_is_added_all_the_same() throws Exception {
        try (SqliteFile file = SqliteFile.of(TABLE, "insert into t values (1, 'x')")) {
            file.migrate(op -> {
                op.addColumn("t", column("b", text()).notNull(), "a");
                op.addColumn("t", column("c", text()).defaultExpression("lower('C')"));
                op.addColumn("t", column("d", text()).storedAs("a || b"));
                op.addUnique("t", unique("uq").on("b"));
            });

            assertThat(file.rows("select * from t")).containsExactly("1|x|x|c|xx");
        }
    }

    @Test
    void s15_text_in_a_column_of_numbers_stops_it_and_does_not_become_nought() throws Exception {
        try (SqliteFile file = SqliteFile.of(TABLE, "insert into t values (1, '12'), (2, 'abc')")) {
            assertThatThrownBy(() -> file.migrate(op -> op.alterColumn("t", "a", type(integer()))))
                    .hasMessageContaining("column a of table t has a value that does not become integer; correct it, or"
                            + " give an expression for the new value (row = 2, value = 'abc')");
            assertThat(file.rows("select a, typeof(a) from t")).containsExactly("12|text", "abc|text");
        }
    }

    @Test
    void s16_a_double_quoted_string_that_only_looks_like_a_column_stays() throws Exception {
        try (SqliteFile file = SqliteFile.of(TABLE, "create view v as select \"nothing\" as x from t")) {
            change(file);

            assertThat(file.sqlOf("v")).isEqualTo("CREATE VIEW v as select \"nothing\" as x from t");
        }
    }

    @Test
    void s16_a_column_that_a_string_in_double_quotes_would_come_to_mean_is_refused() throws Exception {
        try (SqliteFile file = SqliteFile.of(TABLE, "create view v as select \"open\" as state from t")) {
            String reason = "table t cannot be changed: view v says \"open\", which would come to mean the new column;"
                    + " put it in single quotes if it is a string\n";

            assertThatThrownBy(() -> file.migrate(op -> op.addColumn("t", column("open", text()))))
                    .hasMessageContaining(reason);
            assertThatThrownBy(() -> file.migrate(op -> op.renameColumn("t", "a", "open")))
                    .hasMessageContaining(reason);
        }
    }

    @Test
    void s16_a_foreign_key_may_refer_to_a_column_that_comes_later() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t (a integer primary key)",
                "create table child (t_id int, foreign key (t_id) references \"t\" (\"later\"))")) {
            file.migrate(op -> {
                op.addColumn("t", column("later", text()));
                op.addUnique("t", unique("uq_later").on("later"));
            });

            assertThat(file.rows("select count(*) from t")).containsExactly("0");
        }
    }

    @Test
    void s16_a_column_that_would_leave_a_string_behind_is_kept() throws Exception {
        try (SqliteFile file = SqliteFile.of(TABLE, "create view v as select \"a\" from t")) {
            assertThatThrownBy(() -> file.migrate(op -> op.dropColumn("t", "a")))
                    .hasMessageContaining("view v names column a, which goes");
        }
    }

    @Test
    void s17_a_vacuum_in_a_migration_fails_and_changes_nothing() throws Exception {
        try (SqliteFile file = SqliteFile.of(TABLE)) {
            assertThatThrownBy(() -> file.migrate(op -> {
                        widen(op);
                        op.execute("vacuum");
                    }))
                    .hasMessageContaining("failed at execute: ")
                    .hasMessageContaining("cannot VACUUM from within a transaction");
            assertThat(file.sqlOf("t")).isEqualToIgnoringCase(TABLE);
        }
    }

    @Test
    void s18_another_writer_is_waited_for_before_anything_is_done() throws Exception {
        RunOptions impatient =
                RunOptions.defaults().withLockWait(Duration.ofMillis(50)).withLockTimeout(Duration.ofMillis(20));
        try (SqliteFile file = SqliteFile.of(TABLE)) {
            file.execute("begin immediate", "insert into t values (1, 'x')");

            assertThatThrownBy(() -> file.statements(RecreationHazardsTest::widen, impatient))
                    .isInstanceOf(LockNotAcquired.class);
            file.execute("commit");

            assertThat(file.rows("select * from t")).containsExactly("1|x");
            assertThat(file.sqlOf("t")).isEqualToIgnoringCase(TABLE);
        }
    }

    @Test
    void s18_no_other_writer_comes_in_between() throws Exception {
        try (SqliteFile file = SqliteFile.of(TABLE, "pragma busy_timeout = 0")) {
            List<String> refused = new ArrayList<>();

            file.migrate(RecreationHazardsTest::widen, new RunListener() {
                @Override
                public void executing(String sql) {
                    try {
                        file.execute("insert into t values (1, 'x')");
                    } catch (SQLException busy) {
                        refused.add(sql);
                    }
                }
            });

            assertThat(refused).isNotEmpty();
            assertThat(file.rows("select * from t")).isEmpty();
        }
    }

    @Test
    void s19_the_version_decides_what_SQLite_alters_by_itself() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a int)", "insert into t values (1)")) {
            List<String> heard = file.statements(op -> op.alterColumn("t", "a", notNull()), RunOptions.defaults());

            assertThat(heard.stream().anyMatch(sql -> sql.startsWith("insert or abort")))
                    .isEqualTo(!TestedVersion.isAtLeast(3, 53));
        }
    }

    /** The driver's own words on keys tell neither deferral nor the columns that a key leaves to the primary key. */
    @Test
    void s20_keys_are_known_by_their_text_and_not_by_what_the_driver_tells() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table p(id integer primary key)",
                "create table t(id integer primary key, a varchar(5), p references p, q references p deferrable initially"
                        + " deferred)")) {
            file.migrate(op -> {
                widen(op);
                op.dropForeignKey("t", foreignKey("p"));
            });

            assertThat(file.sqlOf("t"))
                    .isEqualTo("CREATE TABLE t(id integer primary key, a varchar(50), p, q references p deferrable"
                            + " initially deferred)");
        }
    }

    private static void change(SqliteFile file) {
        file.migrate(RecreationHazardsTest::widen);
    }

    private static void widen(Operations op) {
        op.alterColumn("t", "a", type(varchar(50)));
    }
}
