// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.asIdentity;
import static dev.retort.operation.ColumnChange.collate;
import static dev.retort.operation.ColumnChange.comment;
import static dev.retort.operation.ColumnChange.defaultExpression;
import static dev.retort.operation.ColumnChange.defaultTo;
import static dev.retort.operation.ColumnChange.noDefault;
import static dev.retort.operation.ColumnChange.noIdentity;
import static dev.retort.operation.ColumnChange.notGenerated;
import static dev.retort.operation.ColumnChange.notNull;
import static dev.retort.operation.ColumnChange.nullable;
import static dev.retort.operation.ColumnChange.storedAs;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.operation.ColumnChange.usualCollation;
import static dev.retort.operation.ColumnChange.virtualAs;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.operation.ColumnChange;
import dev.retort.run.RunListener;
import dev.retort.schema.Identity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns come and change, and the rows' values with them. */
class ColumnAlterationTest {

    private static final Identity NEVER_REUSED = new Identity(Identity.Kind.NEVER_REUSED, null, null);

    @Test
    void each_point_in_which_a_column_can_change() throws Exception {
        assertChange("a int", notNull(), "a int NOT NULL");
        assertChange("a int not null", nullable(), "a int");
        assertChange("a int", defaultTo(7), "a int DEFAULT 7");
        assertChange("a text default 'x' unique", defaultTo("it's"), "a text default 'it''s' unique");
        assertChange("a int", defaultTo(true), "a int DEFAULT true");
        assertChange("a int", defaultExpression("1 + 1"), "a int DEFAULT (1 + 1)");
        assertChange("a int default 7", noDefault(), "a int");
        assertChange("a text", collate("nocase"), "a text COLLATE nocase");
        assertChange("a text collate nocase", usualCollation(), "a text");
        assertChange("a int", type(varchar(9)), "a varchar(9)");
        assertChange("a", type(integer()), "a integer");
        assertChange("a int", comment("says nothing here"), "a int");
        assertChange("a int", virtualAs("id + 1"), "a int GENERATED ALWAYS AS (id + 1) VIRTUAL");
        assertChange("a int", storedAs("id + 1"), "a int GENERATED ALWAYS AS (id + 1) STORED");
        assertChange("a int as (id + 1) stored", notGenerated(), "a int");
    }

    private static void assertChange(String before, ColumnChange change, String after) throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(id integer primary key, " + before + ")",
                before.contains(" as ") ? "insert into t(id) values (2)" : "insert into t values (2, 3)")) {
            file.migrate(op -> op.alterColumn("t", "A", change));

            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(id integer primary key, " + after + ")");
            assertThat(file.rows("select id, a from t")).containsExactly("2|3");
        }
    }

    @Test
    void values_of_a_column_that_is_computed_no_longer_stay() throws Exception {
        try (SqliteFile file =
                SqliteFile.of("create table t(a int, b as (a * 2), c as (b + 1) stored)", "insert into t values (5)")) {
            file.migrate(op -> op.alterColumn("t", "b", notGenerated()));

            assertThat(file.rows("select * from t")).containsExactly("5|10|11");
            file.execute("update t set b = 7");
            assertThat(file.rows("select * from t")).containsExactly("5|7|8");
        }
    }

    @Test
    void nulls_in_a_column_that_is_never_to_be_null_are_told() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a int)", "insert into t values (1), (null)")) {
            assertThatThrownBy(() -> file.migrate(op -> op.alterColumn("t", "a", notNull())))
                    .hasMessageContaining(
                            "column a of table t is to be never null; fill it first (row = 2, value = NULL)");
        }
    }

    @Test
    void new_columns_are_filled() throws Exception {
        try (SqliteFile file =
                SqliteFile.of("create table t(id integer primary key, a text)", "insert into t values (4, 'x')")) {
            file.migrate(op -> {
                op.addColumn("t", column("b", text()).notNull(), "upper(a)");
                op.addColumn("t", column("c", integer()).notNull().defaultTo(7));
                op.addColumn("t", column("d", integer()).defaultExpression("1 + 1"));
                op.addColumn("t", column("e", text()));
                op.addColumn("t", column("f", text()).storedAs("b || c"));
            });

            assertThat(file.sqlOf("t"))
                    .isEqualTo("CREATE TABLE t(id integer primary key, a text, \"b\" text not null,"
                            + " \"c\" integer default 7 not null, \"d\" integer default (1 + 1), \"e\" text,"
                            + " \"f\" text generated always as (b || c) stored)");
            assertThat(file.rows("select * from t")).containsExactly("4|x|X|7|2|null|X7");
        }
    }

    @Test
    void each_expression_sees_the_row_that_the_operations_before_it_left() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(a text, b text)",
                "insert into t values ('1', 'x'), ('2', 'y')",
                "delete from t where a = '1'")) {
            file.migrate(op -> {
                op.alterColumn("t", "a", type(integer(), "a + 10"));
                op.addColumn("t", column("c", text()).notNull(), "t.a || t.b");
                op.dropColumn("t", "b");
                op.alterColumn("t", "c", type(text(), "c || '!' || typeof(a)"));
                op.addColumn("t", column("b", text()), "c");
            });

            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(a integer, \"c\" text not null, \"b\" text)");
            assertThat(file.rows("select rowid, * from t")).containsExactly("2|12|12y!integer|12y!integer");
        }
    }

    @Test
    void an_expression_sees_a_column_that_has_just_come() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a int)", "insert into t values (1)")) {
            file.migrate(op -> {
                op.addColumn("t", column("b", text()).defaultTo("x"));
                op.addColumn("t", column("c", text()));
                op.alterColumn("t", "b", type(text(), "\"b\" || coalesce(\"c\", '!')"));
            });

            assertThat(file.rows("select * from t")).containsExactly("1|x!|null");
        }
    }

    /** The number of a row is never null, and need not say so. */
    @Test
    void a_row_number_that_becomes_something_else_is_never_null_all_the_same() throws Exception {
        try (SqliteFile file = SqliteFile.of()) {
            file.migrate(
                    op -> op.createTable("t", column("id", bigint()).notNull().asIdentity(), primaryKey("id")));

            file.migrate(op -> op.alterColumn("t", "id", noIdentity(), type(text())));

            assertThat(file.sqlOf("t")).contains("\"id\" text NOT NULL primary key");
        }
    }

    /** A number becomes text as it is stored in a column of text. */
    @Test
    void an_expression_sees_a_column_as_its_new_type_keeps_it() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a int)", "insert into t values (7)")) {
            file.migrate(op -> {
                op.alterColumn("t", "a", type(text(), "a + 1"));
                op.alterColumn("t", "a", type(text(), "quote(a)"));
            });

            assertThat(file.rows("select * from t")).containsExactly("'8'");
        }
    }

    /** SQLite would take it for a string. */
    @Test
    void a_name_in_double_quotes_that_is_no_column_stops_it() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a text)", "insert into t values ('x')")) {
            assertThatThrownBy(() -> file.migrate(op -> op.alterColumn("t", "a", type(text(), "\"A\" || \"b\""))))
                    .hasMessageContaining(
                            "table t cannot be changed: the expression \"A\" || \"b\" says \"b\", which is no"
                                    + " column of it then; put it in single quotes if it is a string");
            assertThat(file.rows("select * from t")).containsExactly("x");
        }
    }

    @Test
    void ten_changes_make_the_table_anew_once() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(id integer primary key, a text, b text)")) {
            List<String> heard = new ArrayList<>();
            file.migrate(
                    op -> {
                        for (int i = 0; i < 9; i++) {
                            op.alterColumn("t", i % 2 == 0 ? "a" : "b", defaultTo(i));
                        }
                        op.addColumn("t", column("c", integer()));
                    },
                    new RunListener() {
                        @Override
                        public void executing(String sql) {
                            heard.add(sql);
                        }
                    });

            assertThat(heard)
                    .filteredOn(sql -> sql.startsWith("insert or abort into main.\"t\""))
                    .hasSize(1);
            assertThat(file.sqlOf("t"))
                    .isEqualTo(
                            "CREATE TABLE t(id integer primary key, a text DEFAULT 8, b text DEFAULT 7, \"c\" integer)");
        }
    }

    @Test
    void a_key_begins_and_ends_to_count() throws Exception {
        try (SqliteFile file =
                SqliteFile.of("create table t(id bigint primary key, a)", "insert into t values (5, 'x')")) {
            file.migrate(op -> op.alterColumn("t", "id", asIdentity(NEVER_REUSED)));
            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(id integer primary key AUTOINCREMENT, a)");
            file.execute("delete from t", "insert into t(a) values ('y')");
            assertThat(file.rows("select * from t")).containsExactly("6|y");

            file.migrate(op -> op.alterColumn("t", "id", asIdentity()));
            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(id integer primary key, a)");
            assertThat(file.rows("select * from sqlite_sequence")).isEmpty();

            file.migrate(op -> op.alterColumn("t", "id", noIdentity(), type(bigint())));
            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(id bigint primary key, a)");
        }
    }

    @Test
    void what_counts_stays_an_integer_whatever_size_it_has_elsewhere() throws Exception {
        try (SqliteFile file = SqliteFile.of()) {
            file.migrate(op ->
                    op.createTable("t", column("id", integer()).asIdentity(), column("a", text()), primaryKey("id")));
            String text = file.sqlOf("t");

            file.migrate(op -> op.alterColumn("t", "id", type(bigint())));
            assertThat(file.sqlOf("t")).isEqualTo(text);

            file.migrate(op -> op.alterColumn("t", "id", noIdentity()));
            assertThat(file.sqlOf("t")).isEqualTo(text.replace("integer", "bigint"));
        }
    }

    @Test
    void another_column_becomes_the_key_and_counts() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(a text primary key)",
                "insert into t values ('x'), ('y')",
                "delete from t where a = 'x'")) {
            file.migrate(op -> {
                op.dropPrimaryKey("t");
                op.addColumn("t", column("id", bigint()).notNull().asIdentity(NEVER_REUSED));
                op.addPrimaryKey("t", primaryKey("id"));
            });
            file.execute("insert into t(a) values ('z')");

            assertThat(file.sqlOf("t"))
                    .isEqualTo("CREATE TABLE t(a text, \"id\" integer not null, primary key (\"id\" AUTOINCREMENT))");
            assertThat(file.rows("select * from t")).containsExactly("y|2", "z|3");
        }
    }
}
