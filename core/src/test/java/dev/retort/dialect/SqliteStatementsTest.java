// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import static dev.retort.operation.ColumnChange.notNull;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Sequence.sequence;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.varchar;
import static dev.retort.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.migration.Operations;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SqliteStatementsTest {

    private final Dialect dialect = Dialects.installed().byId("sqlite");

    @Test
    void an_identity_column_is_the_integer_primary_key() {
        assertThat(steps(op -> op.createTable(
                        "users",
                        column("id", bigint()).asIdentity().notNull(),
                        column("name", varchar(20)),
                        primaryKey("id"),
                        unique("uq_users_name").on("name"))))
                .containsExactly(
                        """
                        create table "users" (
                            "id" integer primary key,
                            "name" varchar(20),
                            constraint "uq_users_name" unique ("name")
                        )""");
    }

    @Test
    void a_key_that_comes_later_is_part_of_the_new_table() {
        assertThat(steps(op -> {
                    op.createTable("a", column("b_id", bigint()));
                    op.createTable("b", column("id", bigint()), primaryKey("id"));
                    op.addForeignKey("a", foreignKey("b_id").named("fk_a_b").references("b", "id"));
                }))
                .containsExactly(
                        """
                        create table "a" (
                            "b_id" bigint,
                            constraint "fk_a_b" foreign key ("b_id") references "b" ("id")
                        )""",
                        """
                        create table "b" (
                            "id" bigint,
                            primary key ("id")
                        )""");
    }

    @Test
    void all_changes_of_a_table_are_one_rebuild() {
        assertThat(steps(op -> {
                    op.dropIndex("t", "ix_old");
                    op.alterColumn("t", "a", type(integer()));
                    op.addColumn("t", column("b", integer()));
                    op.alterColumn("u", "x", notNull());
                    op.dropColumn("t", "c");
                    op.createIndex("t", index("ix_new").on("b"));
                }))
                .containsExactly(
                        "drop index \"ix_old\"",
                        "rebuild t: AlterColumn AddColumn DropColumn",
                        "create index \"ix_new\" on \"t\" (\"b\")",
                        "rebuild u: AlterColumn");
    }

    @Test
    void new_names_and_indexes_in_between_do_not_divide_the_changes() {
        assertThat(steps(op -> {
                    op.alterColumn("t", "a", type(integer()));
                    op.createIndex("t", index("ix_b").on("b"));
                    op.renameColumn("t", "b", "c");
                    op.dropIndex("t", "ix_old");
                    op.alterColumn("t", "c", notNull());
                    op.renameTable("t", "u");
                    op.addColumn("u", column("d", integer()));
                }))
                .containsExactly(
                        "rebuild t: RenameColumn",
                        "drop index \"ix_old\"",
                        "rebuild t: RenameTable",
                        "rebuild u: AlterColumn AlterColumn AddColumn",
                        "create index \"ix_b\" on \"u\" (\"c\")");
    }

    @Test
    void a_new_name_divides_changes_that_say_the_old_one_or_make_way_for_the_new_one() {
        assertThat(steps(op -> {
                    op.alterColumn("t", "a", type(integer(), "a + b"));
                    op.renameColumn("t", "b", "c");
                }))
                .containsExactly("rebuild t: AlterColumn", "rebuild t: RenameColumn");
        assertThat(steps(op -> {
                    op.dropColumn("t", "c");
                    op.renameColumn("t", "b", "C");
                }))
                .containsExactly("rebuild t: DropColumn", "rebuild t: RenameColumn");
        assertThat(steps(op -> {
                    op.addForeignKey("u", foreignKey("t_id").references("t", "b"));
                    op.renameColumn("t", "b", "c");
                }))
                .containsExactly("rebuild u: AddForeignKey", "rebuild t: RenameColumn");
    }

    @Test
    void values_computed_from_a_column_that_was_converted_divide_the_changes() {
        Schema known = Schema.EMPTY.with(Table.of(
                "t",
                column("a", integer()),
                column("b", integer()),
                column("c", integer()),
                column("x", integer()),
                column("g", integer()).storedAs("x + 1")));

        assertThat(steps(known, op -> {
                    op.alterColumn("t", "a", type(varchar(9), "x + 1"));
                    op.alterColumn("t", "b", type(varchar(9), "quote(x)"));
                    op.alterColumn("t", "c", type(varchar(9), "quote(\"A\")"));
                    op.addColumn("t", column("d", varchar(9)), "b");
                    op.alterColumn("t", "x", type(varchar(9), "d"));
                    op.alterColumn("t", "b", type(varchar(9), "g"));
                }))
                .containsExactly(
                        "rebuild t: AlterColumn AlterColumn",
                        "rebuild t: AlterColumn AddColumn",
                        "rebuild t: AlterColumn",
                        "rebuild t: AlterColumn");
    }

    @Test
    void a_column_goes_after_the_keys_of_other_tables() {
        assertThat(steps(op -> {
                    op.alterColumn("t", "a", type(integer()));
                    op.dropForeignKey("u", "fk_t");
                    op.dropColumn("t", "id_1");
                }))
                .containsExactly("rebuild u: DropForeignKey", "rebuild t: AlterColumn DropColumn");
    }

    @Test
    void an_index_that_comes_and_goes_divides_the_changes() {
        assertThat(steps(op -> {
                    op.alterColumn("t", "a", type(integer()));
                    op.createIndex("t", index("ix").on("a"));
                    op.dropColumn("t", "b");
                    op.createIndex("t", index("ix_2").on("a"));
                    op.dropIndex("t", "ix_2");
                }))
                .containsExactly(
                        "rebuild t: AlterColumn",
                        "create index \"ix\" on \"t\" (\"a\")",
                        "rebuild t: DropColumn",
                        "create index \"ix_2\" on \"t\" (\"a\")",
                        "drop index \"ix_2\"");
    }

    @Test
    void work_on_rows_finds_the_table_in_its_shape_of_that_moment() {
        assertThat(steps(op -> {
                    op.alterColumn("t", "a", type(integer()));
                    op.execute("update t set a = a + 1");
                    op.dropColumn("t", "c");
                }))
                .containsExactly("rebuild t: AlterColumn", "update t set a = a + 1", "rebuild t: DropColumn");
    }

    @Test
    void a_sequence_is_a_table_with_one_row() {
        assertThat(steps(op ->
                        op.createSequence(sequence("orders_seq").startWith(1).incrementBy(50))))
                .containsExactly(
                        "create table \"orders_seq\" (\n    \"next_val\" bigint\n)",
                        "insert into \"orders_seq\" values (1)");
    }

    private List<String> steps(Consumer<Operations> code) {
        return steps(Schema.EMPTY, code);
    }

    private List<String> steps(Schema before, Consumer<Operations> code) {
        return dialect.compile(Operations.record(code), before, ServerVersion.parse("3.54.1")).stream()
                .map(SqliteStatementsTest::text)
                .toList();
    }

    private static String text(Step step) {
        if (step instanceof Step.Rebuild rebuild) {
            StringBuilder text = new StringBuilder("rebuild " + rebuild.table() + ":");
            rebuild.operations().forEach(operation -> text.append(' ')
                    .append(operation.getClass().getSimpleName()));
            return text.toString();
        }
        return ((Step.Statement) step).sql();
    }
}
