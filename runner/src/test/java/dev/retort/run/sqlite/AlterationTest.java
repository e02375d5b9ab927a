// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.notNull;
import static dev.retort.operation.ColumnChange.nullable;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.dialect.BatchPolicy;
import dev.retort.migration.Batch;
import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.run.MigrationFailed;
import dev.retort.run.RunOptions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which changes SQLite makes by itself, and which make a table anew: its version and the schema decide. */
class AlterationTest {

    private static final RunOptions USUAL = RunOptions.defaults();

    @Test
    void a_column_that_may_be_null_or_has_a_constant_is_added_by_SQLite() throws Exception {
        assertAltered(
                "a int -- about a\n",
                op -> {
                    op.addColumn("t", column("b", integer()));
                    op.addColumn("t", column("c", varchar(9)).notNull().defaultTo("it's"));
                    op.addColumn("t", column("d", integer()).virtualAs("a + 1"));
                },
                "alter table main.\"t\" add column \"b\" integer",
                "alter table main.\"t\" add column \"c\" varchar(9) default 'it''s' not null",
                "alter table main.\"t\" add column \"d\" integer generated always as (a + 1) virtual");
    }

    @Test
    void a_column_that_SQLite_would_refuse_to_add_to_rows_makes_the_table_anew_even_where_there_are_none()
            throws Exception {
        assertMadeAnew("a int", op -> op.addColumn("t", column("b", integer()).notNull()));
        assertMadeAnew("a int", op -> op.addColumn("t", column("b", integer()).defaultExpression("1 + 1")));
        assertMadeAnew("a int", op -> op.addColumn("t", column("b", integer()).storedAs("a + 1")));
        assertMadeAnew("a int", op -> op.addColumn("t", column("b", integer()), "a + 1"));
    }

    @Test
    void a_column_on_which_nothing_stands_is_dropped_by_SQLite() throws Exception {
        assumeTrue(TestedVersion.isAtLeast(3, 36));

        assertAltered(
                "a int, b int check (b > 0), c int default 1",
                op -> op.dropColumn("t", "B"),
                "alter table main.\"t\" drop column \"b\"");
    }

    @Test
    void a_column_on_which_something_stands_makes_the_table_anew() throws Exception {
        assertMadeAnew("a int, b int unique", op -> op.dropColumn("t", "b"));
        assertMadeAnew("a int, b int, unique (b)", op -> op.dropColumn("t", "b"));
        assertMadeAnew("a int primary key, b int", op -> op.dropColumn("t", "a"));
        assertMadeAnew("a int, b int references t", op -> op.dropColumn("t", "b"));
        assertMadeAnew("a int, b int, check (b > 0)", op -> op.dropColumn("t", "b"));
        assertMadeAnew("a int, b int, c primary key) without rowid --(", op -> op.dropColumn("t", "b"));
        assertMadeAnew("a int, /* about b */ b int", op -> op.dropColumn("t", "b"));
        assertMadeAnew("a int, b int", op -> op.dropColumn("t", "b"), "create index ix on t(b)");
    }

    /** SQLite would give the string single quotes, in a view that nobody named. */
    @Test
    void a_string_in_double_quotes_anywhere_lets_a_dropped_column_make_the_table_anew() throws Exception {
        String view = "create view v as select \"a string\" as s";
        try (SqliteFile file = SqliteFile.of("create table t(a int, b int)", view)) {
            file.migrate(op -> op.dropColumn("t", "b"));

            assertThat(file.schema())
                    .isEqualTo(Map.of("t", "CREATE TABLE t(a int)", "v", "CREATE VIEW v as select \"a string\" as s"));
        }
    }

    @Test
    void a_broken_view_anywhere_lets_a_dropped_column_make_the_table_anew() throws Exception {
        assertMadeAnew("a int, b int", op -> op.dropColumn("t", "b"), "create view broken as select x from nowhere");
    }

    @Test
    void SQLite_changes_nulls_and_drops_checks_from_version_3_53_on() throws Exception {
        Consumer<Operations> change = op -> {
            op.alterColumn("t", "a", notNull());
            op.alterColumn("t", "b", nullable());
            op.dropCheck("t", "old");
        };
        String table = "a int, b int not null default 1, constraint old check (a > 0)";

        if (TestedVersion.isAtLeast(3, 53)) {
            assertAltered(
                    table,
                    change,
                    "alter table main.\"t\" alter column \"a\" SET NOT NULL",
                    "alter table main.\"t\" alter column \"b\" DROP NOT NULL",
                    "alter table main.\"t\" drop constraint \"old\"");
        } else {
            assertMadeAnew(table, change);
        }
    }

    /** In 3.53 it took a null for a violation. */
    @Test
    void SQLite_adds_checks_from_version_3_54_on() throws Exception {
        Consumer<Operations> change = op -> op.addCheck("t", check("new", "t.b < 9"));

        if (TestedVersion.isAtLeast(3, 54)) {
            assertAltered("a int, b int", change, "alter table main.\"t\" add constraint \"new\" check (t.b < 9)");
        } else {
            assertMadeAnew("a int, b int", change);
        }
    }

    @Test
    void SQLite_drops_foreign_keys_with_names_from_version_3_54_on() throws Exception {
        String table = "a int, constraint fk foreign key (a) references t (a)";
        Consumer<Operations> change = op -> op.dropForeignKey("t", "fk");

        if (TestedVersion.isAtLeast(3, 54)) {
            assertAltered(table, change, "alter table main.\"t\" drop constraint \"fk\"");
        } else {
            assertMadeAnew(table, change);
        }
        assertMadeAnew("a int references t (a)", op -> op.dropForeignKey("t", foreignKey("a")));
        assertMadeAnew(table + " on delete set default", change);
    }

    @Test
    void a_row_that_a_new_check_forbids_is_told() throws Exception {
        assumeTrue(TestedVersion.isAtLeast(3, 54));

        try (SqliteFile file = SqliteFile.of("create table t(a int)", "insert into t values (1), (7), (9)")) {
            assertThatThrownBy(() -> file.migrate(op -> op.addCheck("t", check("ck", "a < 5"))))
                    .isInstanceOf(MigrationFailed.class)
                    .hasMessageContaining(
                            "failed at addCheck: table t has a row that does not fulfil the check (a < 5);"
                                    + " correct it first (row = 2)\n");
        }
    }

    @Test
    void what_one_change_cannot_do_by_itself_all_do_at_once() throws Exception {
        assertMadeAnew("a int, b int", op -> {
            op.addColumn("t", column("c", integer()));
            op.alterColumn("t", "a", type(varchar(9)));
            op.dropColumn("t", "b");
        });
    }

    @Test
    void the_policy_always_makes_tables_anew() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a int)")) {
            List<String> heard = file.statements(
                    op -> op.addColumn("t", column("b", integer())), USUAL.withBatch(BatchPolicy.ALWAYS));

            assertThat(heard).anyMatch(AlterationTest::copies);
            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(a int, \"b\" integer)");
        }
    }

    @Test
    void the_policy_never_names_the_operation_and_the_reason() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a int)")) {
            assertThatThrownBy(() -> file.statements(
                            op -> {
                                op.addColumn("t", column("b", integer()));
                                op.alterColumn("t", "a", type(varchar(9)));
                            },
                            USUAL.withBatch(BatchPolicy.NEVER)))
                    .isInstanceOf(MigrationFailed.class)
                    .hasCauseInstanceOf(MustMakeAnew.class)
                    .hasMessageContaining(
                            """
                            table t would have to be made anew, and the batch policy is never:
                                alterColumn a: SQLite alters no types, defaults, collations and computed values
                            allow it by retort.batch = auto, or by @Batch(BatchPolicy.AUTO) at the migration
                            """);
            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(a int)");
        }
    }

    @Test
    void a_migration_has_a_policy_of_its_own() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a int)")) {
            assertThatThrownBy(() -> file.statementsOf(new Careful(), USUAL)).hasCauseInstanceOf(MustMakeAnew.class);
        }
    }

    /** A migration that wants no table made anew. */
    @Batch(BatchPolicy.NEVER)
    private static final class Careful implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.alterColumn("t", "a", type(varchar(9)));
        }
    }

    private static void assertAltered(String columns, Consumer<Operations> change, String... statements)
            throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(" + columns + ")", "insert into t(a) values (1)")) {
            List<String> heard = file.statements(change, USUAL);

            assertThat(heard).filteredOn(sql -> sql.startsWith("alter")).containsExactly(statements);
            assertThat(heard).noneMatch(AlterationTest::copies);
            assertThat(file.rows("select a from t")).containsExactly("1");
        }
    }

    private static void assertMadeAnew(String columns, Consumer<Operations> change, String... others) throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(" + columns + ")").execute(others)) {
            assertThat(file.statements(change, USUAL))
                    .filteredOn(AlterationTest::copies)
                    .hasSize(1);
        }
    }

    private static boolean copies(String sql) {
        return sql.startsWith("insert or abort into main.\"t\"");
    }
}
