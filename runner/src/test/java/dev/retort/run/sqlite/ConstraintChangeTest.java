// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.schema.Check.check;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.Operations;
import dev.retort.schema.Deferral;
import dev.retort.schema.ReferentialAction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Constraints come, go and get other names, in the column or behind all columns. */
class ConstraintChangeTest {

    @Test
    void constraints_that_come() throws Exception {
        assertChange(
                "a int, b int",
                op -> op.addPrimaryKey("t", primaryKey("a", "b").named("pk")),
                "a int, b int, constraint \"pk\" primary key (\"a\", \"b\")");
        assertChange(
                "a int, b int",
                op -> op.addUnique("t", unique("uq").on("b", "a")),
                "a int, b int, constraint \"uq\" unique (\"b\", \"a\")");
        assertChange(
                "a int, b int",
                op -> op.addUnique("t", unique().on("b").deferral(Deferral.INITIALLY_DEFERRED)),
                "a int, b int, unique (\"b\")");
        assertChange(
                "a int, b int",
                op -> op.addCheck("t", check("ck", "a < b")),
                "a int, b int, constraint \"ck\" check (a < b)");
        assertChange(
                "a int, b int",
                op -> op.addForeignKey(
                        "t", foreignKey("a").references("u", "id").named("fk").onDelete(ReferentialAction.CASCADE)),
                "a int, b int, constraint \"fk\" foreign key (\"a\") references \"u\" (\"id\") on delete cascade");
    }

    @Test
    void constraints_that_go_by_name() throws Exception {
        assertChange("a int constraint Uq unique, b int", op -> op.dropUnique("t", "uq"), "a int, b int");
        assertChange(
                "a int, b int, constraint ck check (a < b), check (a > 0)",
                op -> op.dropCheck("t", "ck"),
                "a int, b int, check (a > 0)");
        assertChange("a int, constraint fk foreign key (a) references u", op -> op.dropForeignKey("t", "fk"), "a int");
    }

    @Test
    void constraints_that_go_by_what_they_say() throws Exception {
        assertChange("a int primary key, b int", op -> op.dropPrimaryKey("t"), "a int, b int");
        assertChange("a int, b int, primary key (a, b desc)", op -> op.dropPrimaryKey("t"), "a int, b int");
        assertChange(
                "a int unique, b int, unique (b, a)",
                op -> op.dropUnique("t", unique().on("b", "a")),
                "a int unique, b int");
        assertChange("a int, b int check ( A>0 )", op -> op.dropCheck("t", check("a > 0")), "a int, b int");
        assertChange(
                "a int references u deferrable initially deferred, b int",
                op -> op.dropForeignKey("t", foreignKey("a")),
                "a int, b int");
        assertChange(
                "a int, b int, foreign key (a, b) references v(x, y)",
                op -> op.dropForeignKey("t", foreignKey("a", "b")),
                "a int, b int");
    }

    @Test
    void a_name_that_only_the_migrations_know_is_found_by_what_it_stands_for() throws Exception {
        assertChange(
                "a int unique, b int", op -> op.dropUnique("t", unique("uq").on("a")), "a int, b int");
        assertChange("a int check (a > 0), b int", op -> op.dropCheck("t", check("ck", "a > 0")), "a int, b int");
        assertChange(
                "a int references u, b int",
                op -> op.dropForeignKey("t", foreignKey("a").named("fk")),
                "a int, b int");
    }

    @Test
    void a_constraint_gets_another_name() throws Exception {
        assertChange(
                "a int constraint \"old\" unique, b int",
                op -> op.renameConstraint("t", "OLD", "new"),
                "a int constraint \"new\" unique, b int");
    }

    @Test
    void one_of_several_keys_on_a_column_cannot_be_meant_without_knowing_which() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a int references u references v)")) {
            assertThatThrownBy(() -> file.migrate(op -> op.dropForeignKey("t", foreignKey("a"))))
                    .hasMessageContaining("table t cannot be changed: it has several foreign keys on (a)");
        }
    }

    @Test
    void rows_that_a_new_constraint_forbids_stop_the_migration() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a int, b int)", "insert into t values (1, 1), (1, 2)")) {
            assertThatThrownBy(() ->
                            file.migrate(op -> op.addUnique("t", unique("uq").on("a"))))
                    .hasMessageContaining("failed at addUnique: [SQLITE_CONSTRAINT_UNIQUE]");
            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(a int, b int)");
        }
    }

    private static void assertChange(String before, Consumer<Operations> change, String after) throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(" + before + ")", "insert into t(a) values (null)")) {
            file.migrate(change);

            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(" + after + ")");
            assertThat(file.rows("select count(*) from t")).containsExactly("1");
        }
    }
}
