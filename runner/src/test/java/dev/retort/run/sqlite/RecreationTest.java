// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thing that other tools lose when they make a table anew to give one column another type. */
class RecreationTest {

    @Test
    void children_keep_their_rows_and_values_whatever_their_foreign_keys_do() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                        "create table parent(id integer primary key, a varchar(5))",
                        "create table cascading(id integer primary key, p references parent(id) on delete cascade)",
                        "create table nulling(id integer primary key, p references parent(id) on delete set null)",
                        "create table refusing(id integer primary key, p references parent(id))",
                        "insert into parent values (1, 'x'), (2, 'y')",
                        "insert into cascading values (1, 1), (2, 2)",
                        "insert into nulling values (1, 1)",
                        "insert into refusing values (1, 2)")
                .preparedBy("pragma foreign_keys = on")) {
            Map<String, String> expected = new TreeMap<>(file.schema());
            expected.put("parent", "CREATE TABLE parent(id integer primary key, a varchar(50))");

            file.migrate(op -> op.alterColumn("parent", "a", type(varchar(50))));

            assertThat(file.schema()).isEqualTo(expected);
            assertThat(file.rows("select * from parent")).containsExactly("1|x", "2|y");
            assertThat(file.rows("select * from cascading")).containsExactly("1|1", "2|2");
            assertThat(file.rows("select * from nulling")).containsExactly("1|1");
            assertThat(file.rows("select * from refusing")).containsExactly("1|2");
        }
    }

    @Test
    void rows_that_refer_to_rows_of_their_own_table_stay() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                        "create table t(id integer primary key, up references t on delete cascade, a varchar(5))",
                        "insert into t values (1, null, 'x'), (2, 1, 'y')")
                .preparedBy("pragma foreign_keys = on")) {
            file.migrate(op -> op.alterColumn("t", "a", type(varchar(50))));

            assertThat(file.sqlOf("t"))
                    .isEqualTo(
                            "CREATE TABLE t(id integer primary key, up references t on delete cascade, a varchar(50))");
            assertThat(file.rows("select * from t")).containsExactly("1|null|x", "2|1|y");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(id integer primary key, a varchar(5), check (id > 0), check (a <> 'q'))",
                "(id integer primary key on conflict replace, a varchar(5) unique on conflict ignore)",
                "(id integer primary key autoincrement, a varchar(5))",
                "(a varchar(5), k int, primary key (k desc, a)) without rowid",
                "(id integer primary key, a varchar(5) collate nocase, b text collate rtrim)",
                "(id integer primary key, a varchar(5), p references u(id) on delete cascade deferrable initially deferred)",
                "(id integer primary key, a varchar(5), b, \"c d\")",
                "(id integer primary key, a varchar(5), b int default (1 + 2) -- the \"b\"\n, constraint ok unique (a, b))",
                "(id integer primary key, a varchar(5), c as (upper(a)) stored, d generated always as (a || 'x') virtual)",
                "(a varchar(5), check (t.a <> 'q'), unique (a))",
                "(id integer, a varchar(5), rowid text, primary key (id))"
            })
    void the_text_of_the_table_changes_in_that_one_place(String definition) throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table u(id integer primary key)",
                "create table t" + definition,
                "create index ix on t(a desc)",
                "create view v as select a from t",
                "insert into t(a"
                        + (definition.contains("k int")
                                ? ", k) values ('x', 1), ('y', 2)"
                                : ") values ('x'), ('y')"))) {
            Map<String, String> expected = new TreeMap<>(file.schema());
            expected.computeIfPresent("t", (name, sql) -> sql.replace("varchar(5)", "varchar(50)"));
            List<String> rows = file.rows("select * from t");

            file.migrate(op -> op.alterColumn("t", "a", type(varchar(50))));

            assertThat(file.schema()).isEqualTo(expected);
            assertThat(file.rows("select * from t")).isEqualTo(rows);
            assertThat(file.rows("pragma integrity_check")).containsExactly("ok");
        }
    }

    @Test
    void a_strict_table_stays_strict() throws Exception {
        assumeTrue(TestedVersion.knowsStrictTables());

        try (SqliteFile file =
                SqliteFile.of("create table t(id integer primary key, a int) strict", "insert into t values (1, 2)")) {
            file.migrate(op -> op.alterColumn("t", "a", type(dev.retort.schema.Types.text())));

            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(id integer primary key, a text) strict");
            assertThat(file.rows("select id, a, typeof(a) from t")).containsExactly("1|2|text");
        }
    }

    @Test
    void indexes_come_back_to_the_letter() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(id integer primary key, a varchar(5), b int)",
                "create index descending on t(a desc, b)",
                "create unique index collated on t(a collate nocase)",
                "create index partial on t(b) where a is not null -- why\n",
                "create index expressed on t(lower(a), b + 1)",
                "create index qualified on t(b) where t.b > 0")) {
            Map<String, String> expected = new TreeMap<>(file.schema());
            expected.put("t", "CREATE TABLE t(id integer primary key, a varchar(50), b int)");

            file.migrate(op -> op.alterColumn("t", "a", type(varchar(50))));

            assertThat(file.schema()).isEqualTo(expected);
        }
    }

    @Test
    void triggers_come_back_and_fire() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table log(line text)",
                "create table t(id integer primary key, a varchar(5))",
                "create table u(id integer primary key)",
                "create trigger own after insert on t when new.a <> 'quiet' begin insert into log values ('t ' || new.a); end",
                "create trigger other after insert on u begin insert into t(a) values ('from u'); select a from t; end")) {
            Map<String, String> expected = new TreeMap<>(file.schema());
            expected.put("t", "CREATE TABLE t(id integer primary key, a varchar(50))");

            file.migrate(op -> op.alterColumn("t", "a", type(varchar(50))));
            file.execute("insert into t(a) values ('loud'), ('quiet')", "insert into u values (1)");

            assertThat(file.schema()).isEqualTo(expected);
            assertThat(file.rows("select * from log")).containsExactly("t loud", "t from u");
        }
    }

    @Test
    void views_come_back_and_answer() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(id integer primary key, a varchar(5))",
                "create view v as select * from t",
                "create view w(x) as select v.a from v join t using (id)",
                "create trigger instead instead of insert on v begin insert into t(a) values (new.a); end",
                "insert into t values (1, 'x')")) {
            Map<String, String> expected = new TreeMap<>(file.schema());
            expected.put("t", "CREATE TABLE t(id integer primary key, a varchar(50))");

            file.migrate(op -> op.alterColumn("t", "a", type(varchar(50))));
            file.execute("insert into v(a) values ('y')");

            assertThat(file.schema()).isEqualTo(expected);
            assertThat(file.rows("select * from v")).containsExactly("1|x", "2|y");
        }
    }
}
