// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.collate;
import static dev.retort.operation.ColumnChange.notNull;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.nativeType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.migration.Operations;
import dev.retort.run.MigrationFailed;
import dev.retort.run.Project;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a change of one column must not touch: everything else. */
class RecreatedTableTest {

    private static final String EXOTIC =
            """
            CREATE TABLE p ( -- of people
              [id] INTEGER PRIMARY KEY AUTOINCREMENT,
              a int /* the count */ NOT NULL ON CONFLICT ABORT DEFAULT 7,
              "B b" TEXT COLLATE NOCASE UNIQUE ON CONFLICT IGNORE CHECK (length("B b") > 0),
              c UNKNOWN TYPE(3), d,
              twice INT GENERATED ALWAYS AS (a * 2) VIRTUAL,
              thrice AS (a * 3) STORED,
              up REFERENCES p(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
              CONSTRAINT pos CHECK (a >= 0), CHECK (d IS NOT 'x')
            )""";

    @DatabaseTest(only = "sqlite")
    void the_text_of_the_table_changes_in_one_place_only(TestDatabase database) throws SQLException {
        database.execute(EXOTIC);

        upgrade(database, RecreatedTableTest::change);

        assertThat(texts(database)).containsEntry("p", EXOTIC.replace("a int", "a bigint"));
    }

    @DatabaseTest(only = "sqlite")
    void rows_and_generated_values_stay(TestDatabase database) throws SQLException {
        database.execute(
                EXOTIC,
                "insert into p (a, \"B b\", c, d) values (1, 'x', 'c', null), (2, 'y', 2.5, x'00'), (3, 'z', 1, 'q')",
                "update p set up = 1 where id = 2",
                "delete from p where id = 3");
        List<List<String>> before = database.rows("select *, typeof(c), typeof(d) from p");

        upgrade(database, RecreatedTableTest::change);

        assertThat(database.rows("select *, typeof(c), typeof(d) from p")).isEqualTo(before);
    }

    @DatabaseTest(only = "sqlite")
    void the_counter_of_keys_goes_on_where_it_was(TestDatabase database) throws SQLException {
        database.execute(
                "create table p (id integer primary key autoincrement, a int)",
                "insert into p (a) values (1), (2), (3)",
                "delete from p");

        upgrade(database, RecreatedTableTest::change);

        database.execute("insert into p (a) values (4)");
        assertThat(database.rows("select id from p")).isEqualTo(List.of(List.of("4")));
        assertThat(database.rows("select name, seq from sqlite_sequence")).isEqualTo(List.of(List.of("p", "4")));
    }

    @DatabaseTest(only = "sqlite")
    void row_numbers_stay(TestDatabase database) throws SQLException {
        database.execute(
                "create table p (a int, rowid text)",
                "insert into p (a) values (1), (2), (3)",
                "delete from p where a = 2");

        upgrade(database, RecreatedTableTest::change);

        assertThat(database.rows("select _rowid_, a from p")).isEqualTo(List.of(List.of("1", "1"), List.of("3", "3")));
    }

    @DatabaseTest(only = "sqlite")
    void strict_tables_and_those_without_row_numbers_stay_so(TestDatabase database) throws SQLException {
        assumeTrue(TestedVersion.knowsStrictTables());

        database.execute(
                "create table p (k text primary key, a integer, b any) strict, without rowid",
                "insert into p values ('x', 1, '007')");

        upgrade(database, op -> op.alterColumn("p", "a", type(nativeType("REAL"))));

        assertThat(texts(database))
                .containsEntry("p", "CREATE TABLE p (k text primary key, a REAL, b any) strict, without rowid");
        assertThat(database.rows("select k, a, b, typeof(b) from p"))
                .isEqualTo(List.of(List.of("x", "1.0", "007", "text")));
    }

    @DatabaseTest(only = "sqlite")
    void indexes_triggers_and_views_stay_to_the_letter(TestDatabase database) throws SQLException {
        database.execute(
                "create table p (id integer primary key, a int, name text)",
                "create table log (what text)",
                "create unique index ix_lower on p (lower(name) collate nocase desc, a) where a > 0",
                "create view v as select id, a from p",
                "create view broken as select nope from nowhere",
                "create trigger p_log after update of a on p begin insert into log values (new.a); end",
                "create trigger log_p after delete on log begin update p set name = 'gone' where p.a = 1; end",
                "create trigger v_in instead of insert on v begin insert into p (a) values (new.a); end",
                "insert into p values (1, 1, 'Ada')");
        Map<String, String> before = texts(database);

        upgrade(database, RecreatedTableTest::change);

        before.replace("p", "CREATE TABLE p (id integer primary key, a bigint, name text)");
        assertThat(texts(database)).isEqualTo(before);
        database.execute("insert into v (id, a) values (2, 9)", "update p set a = 5 where id = 1", "delete from log");
        assertThat(database.rows("select id, a, name from p"))
                .isEqualTo(List.of(row("1", "5", "Ada"), row("2", "9", null)));
    }

    @DatabaseTest(only = "sqlite")
    void rows_that_refer_to_the_table_stay_even_where_keys_are_enforced(TestDatabase database) throws SQLException {
        database.execute(
                "create table p (id integer primary key, a int, up int references p on delete cascade)",
                "create table c1 (p_id int references p(id) on delete cascade)",
                "create table c2 (p_id int references p(id) on delete set null on update cascade)",
                "insert into p values (1, 1, null), (2, 2, 1)",
                "insert into c1 values (1), (2)",
                "insert into c2 values (1)");
        Map<String, String> before = texts(database);

        new Project()
                .with("a1", "", RecreatedTableTest::change)
                .on(database, database.url() + "?foreign_keys=true")
                .upgrade("head");

        assertThat(database.rows("select * from c1")).hasSize(2);
        assertThat(database.rows("select * from c2")).isEqualTo(List.of(List.of("1")));
        before.replace("p", before.get("p").replace("a int", "a bigint"));
        assertThat(texts(database)).isEqualTo(before);
    }

    @DatabaseTest(only = "sqlite")
    void a_table_whose_checks_say_its_name_keeps_them(TestDatabase database) throws SQLException {
        database.execute(
                "create table p (id integer primary key autoincrement, a int, b, c as (a + 1) stored, check (p.a > 0))",
                "create index ix_a on p (a) where p.a > 1",
                "create trigger t after insert on p begin delete from p where p.a = 99; end",
                "create view v as select p.a from p",
                "insert into p (id, a, b) values (1, 1, '01'), (5, 5, x'05'), (9, 9, null)",
                "delete from p where id = 9");
        Map<String, String> before = texts(database);

        upgrade(database, RecreatedTableTest::change);

        before.replace("p", before.get("p").replace("a int", "a bigint"));
        assertThat(texts(database)).isEqualTo(before);
        assertThat(database.rows("select id, a, typeof(b), c from p"))
                .isEqualTo(List.of(row("1", "1", "text", "2"), row("5", "5", "blob", "6")));
        assertThat(database.rows("select * from sqlite_sequence")).isEqualTo(List.of(row("p", "9")));
    }

    @DatabaseTest(only = "sqlite")
    void rows_that_the_new_form_refuses_stop_the_change(TestDatabase database) throws SQLException {
        database.execute("create table p (id integer primary key, a int)", "insert into p values (1, null)");
        SchemaDump before = database.dump();

        assertThatThrownBy(() -> upgrade(database, op -> op.alterColumn("p", "a", notNull())))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("column a of table p is to be never null; fill it first (row = 1, value = NULL)");

        assertThat(database.dump()).isEqualTo(before);
    }

    @DatabaseTest(only = "sqlite")
    void rows_that_a_conflict_clause_would_leave_out_stop_the_change(TestDatabase database) throws SQLException {
        database.execute(
                "create table p (a text, b text unique on conflict ignore)", "insert into p values (1, 'x'), (2, 'X')");

        assertThatThrownBy(() -> upgrade(database, op -> op.alterColumn("p", "b", collate("nocase"))))
                .hasMessageContaining("UNIQUE constraint failed: p.b");
    }

    @DatabaseTest(only = "sqlite")
    void a_missing_table_is_named(TestDatabase database) {
        assertThatThrownBy(() -> upgrade(database, RecreatedTableTest::change))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageStartingWith("the upgrade to revision a1 (make a1) failed at alterColumn: table p cannot be"
                        + " changed: the database has no such table");
    }

    private static void change(Operations op) {
        op.alterColumn("p", "a", type(bigint()));
    }

    private static void upgrade(TestDatabase database, Consumer<Operations> upgrade) {
        new Project().with("a1", "", upgrade).on(database).upgrade("head");
    }

    private static List<String> row(String... values) {
        return Arrays.asList(values);
    }

    /** The texts of everything but the history. */
    private static Map<String, String> texts(TestDatabase database) throws SQLException {
        Map<String, String> texts = new TreeMap<>();
        database.rows("select name, sql from sqlite_master where sql is not null and name not like 'retort%'")
                .forEach(entry -> texts.put(entry.get(0), entry.get(1)));
        return texts;
    }
}
