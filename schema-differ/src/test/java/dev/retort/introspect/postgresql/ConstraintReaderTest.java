// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.introspect.Live;
import dev.retort.introspect.LiveSchema;
import dev.retort.schema.Deferral;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

class ConstraintReaderTest {

    @DatabaseTest(only = "postgresql")
    void a_primary_key_has_a_name_where_the_database_did_not_choose_it(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create table a (x int, y int, z int, primary key (z, x))",
                "create table b (x int constraint pk_b primary key)",
                "create table c (x int constraint c_x_pkey primary key)",
                "create table a_name_that_is_long_enough_to_be_cut_when_the_key_is_named_after_it (x int primary key)");

        assertThat(schema.tables().values())
                .containsExactly(
                        Table.of(
                                "a",
                                column("x", integer()).notNull(),
                                column("y", integer()),
                                column("z", integer()).notNull(),
                                primaryKey("z", "x")),
                        Table.of(
                                "a_name_that_is_long_enough_to_be_cut_when_the_key_is_named_afte",
                                column("x", integer()).notNull(),
                                primaryKey("x")),
                        Table.of(
                                "b",
                                column("x", integer()).notNull(),
                                primaryKey("x").named("pk_b")),
                        Table.of(
                                "c",
                                column("x", integer()).notNull(),
                                primaryKey("x").named("c_x_pkey")));
    }

    @DatabaseTest(only = "postgresql")
    void unique_constraints_are_told_from_unique_indexes(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    a int unique,
                    b int,
                    c int,
                    constraint uq unique (c, b),
                    constraint uq_later unique (b) deferrable initially deferred,
                    constraint uq_perhaps_later unique (c) deferrable
                )
                """,
                "create unique index ux on t (b, c)");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                                "t",
                                column("a", integer()),
                                column("b", integer()),
                                column("c", integer()),
                                unique("t_a_key").on("a"),
                                unique("uq").on("c", "b"),
                                unique("uq_later").on("b").deferral(Deferral.INITIALLY_DEFERRED),
                                unique("uq_perhaps_later").on("c").deferral(Deferral.INITIALLY_IMMEDIATE))
                        .withIndexes(List.of(Index.index("ux").on("b", "c").unique()))));
    }

    @DatabaseTest(only = "postgresql", needs = Ability.NULLS_NOT_DISTINCT)
    void nulls_may_be_equal(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create table t (a int, constraint uq unique nulls not distinct (a))",
                "create unique index ux on t (a) nulls not distinct");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                                "t",
                                column("a", integer()),
                                unique("uq").on("a").withNullsNotDistinct())
                        .withIndexes(List.of(Index.index("ux").on("a").unique().withNullsNotDistinct()))));
    }

    @DatabaseTest(only = "postgresql")
    void foreign_keys_are_read_with_their_rules(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create table p (a int, b int, primary key (a, b))",
                """
                create table t (
                    id int primary key references t on delete cascade on update restrict,
                    x int, y int,
                    constraint fk foreign key (y, x) references p (b, a) on delete set null on update set default,
                    constraint fk_later foreign key (x, y) references p deferrable initially deferred,
                    constraint fk_perhaps_later foreign key (x, y) references p deferrable
                )
                """);

        assertThat(schema.tables().values())
                .contains(Table.of(
                        "t",
                        column("id", integer()).notNull(),
                        column("x", integer()),
                        column("y", integer()),
                        primaryKey("id"),
                        foreignKey("id")
                                .named("t_id_fkey")
                                .references("t", "id")
                                .onDelete(ReferentialAction.CASCADE)
                                .onUpdate(ReferentialAction.RESTRICT),
                        foreignKey("y", "x")
                                .named("fk")
                                .references("p", "b", "a")
                                .onDelete(ReferentialAction.SET_NULL)
                                .onUpdate(ReferentialAction.SET_DEFAULT),
                        foreignKey("x", "y")
                                .named("fk_later")
                                .references("p", "a", "b")
                                .deferral(Deferral.INITIALLY_DEFERRED),
                        foreignKey("x", "y")
                                .named("fk_perhaps_later")
                                .references("p", "a", "b")
                                .deferral(Deferral.INITIALLY_IMMEDIATE)));
    }

    @DatabaseTest(only = "postgresql")
    void a_foreign_key_to_a_partitioned_table_is_one_key(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create table p (id int primary key) partition by range (id)",
                "create table p1 partition of p for values from (0) to (10)",
                "create table p2 partition of p for values from (10) to (20)",
                "create table t (p_id int constraint fk references p)");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t",
                        column("p_id", integer()),
                        foreignKey("p_id").named("fk").references("p", "id"))));
    }

    @DatabaseTest(only = "postgresql")
    void checks_are_read_as_the_database_words_them(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    a int not null check (a > 0),
                    b text,
                    constraint ck check (b in ('x', 'y') or (a between 1 and 5 and b is not null)),
                    constraint ck_case check (
                        case when a > 1
                            then b = 'a  b' -- two blanks
                        end)
                )
                """);

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t",
                        column("a", integer()).notNull(),
                        column("b", text()),
                        check("t_a_check", "a > 0"),
                        check("ck", "(b in ('x', 'y')) OR a >= 1 AND a <= 5 AND b IS NOT NULL"),
                        check("ck_case", "CASE WHEN a > 1 THEN b = 'a  b'::text ELSE NULL::boolean END"))));
    }

    @DatabaseTest(only = "postgresql")
    void lists_of_values_are_read_as_they_are_written(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    a varchar(9) constraint ck_in check (a in ('x', 'it''s')),
                    "B b" varchar constraint ck_not_in check (not "B b" in ('x', 'y') or "B b" not in ('p', 'q')),
                    n int constraint ck_number check (n::text in ('1'::varchar, '2'::varchar)),
                    c char constraint ck_letter check (c in ('x', 'y')),
                    t text constraint ck_text check (t not in ('x', 'y')),
                    i smallint constraint ck_integer check (i in (0, 12)),
                    constraint ck_none check (a = any (array[]::text[])),
                    constraint ck_one check (i = any (array[7])),
                    constraint ck_longer check (a || "B b" in ('x', 'y'))
                )
                """);

        assertThat(schema.table(ObjectName.of("t")).orElseThrow().checks())
                .containsExactlyInAnyOrder(
                        check("ck_in", "a in ('x', 'it''s')"),
                        check("ck_not_in", "NOT (\"B b\" in ('x', 'y')) OR (\"B b\" not in ('p', 'q'))"),
                        check(
                                "ck_number",
                                "n::text = ANY (ARRAY['1'::character varying::text, '2'::character varying::text])"),
                        check("ck_letter", "c in ('x', 'y')"),
                        check("ck_text", "t not in ('x', 'y')"),
                        check("ck_integer", "i in (0, 12)"),
                        check("ck_none", "a::text = ANY (ARRAY[]::text[])"),
                        check("ck_one", "i = ANY (ARRAY[7])"),
                        check("ck_longer", "(a::text || \"B b\"::text) = ANY (ARRAY['x'::text, 'y'::text])"));
    }

    @DatabaseTest(only = "postgresql")
    void tables_may_use_the_same_names_for_their_constraints(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create table p (id int primary key)",
                "create table a (x int constraint fk references p constraint ck check (x > 1))",
                "create table b (x int constraint fk references p constraint ck check (x > 2))");

        assertThat(schema.tables().values())
                .contains(
                        Table.of(
                                "a",
                                column("x", integer()),
                                foreignKey("x").named("fk").references("p", "id"),
                                check("ck", "x > 1")),
                        Table.of(
                                "b",
                                column("x", integer()),
                                foreignKey("x").named("fk").references("p", "id"),
                                check("ck", "x > 2")));
    }

    @DatabaseTest(only = "postgresql")
    void what_a_schema_cannot_say_of_a_constraint_is_reported(TestDatabase database) throws SQLException {
        database.execute(
                "create table p (a int, b int, constraint pk primary key (a) include (b) deferrable)",
                "create table q (a int, b int, primary key (a, b))",
                """
                create table t (
                    a int, b int,
                    constraint ck check (a > 0) no inherit,
                    constraint uq unique (a) include (b),
                    constraint fk_full foreign key (a, b) references q match full
                )
                """,
                "alter table t add constraint ck_new check (b > 0) not valid",
                "alter table t add constraint fk_new foreign key (a, b) references q not valid");

        LiveSchema live = Live.of(database);

        assertThat(live.cannotTell())
                .map(Object::toString)
                .containsExactly(
                        "check ck_new of t: it is NOT VALID: rows that were there before may not meet it",
                        "foreign key fk_new of t: it is NOT VALID: rows that were there before may not meet it");
        assertThat(live.unmanaged())
                .map(Object::toString)
                .containsExactly(
                        "constraint option p: the primary key includes columns that are no keys",
                        "constraint option p: the primary key is deferrable",
                        "constraint option t: the check ck is not inherited",
                        "constraint option t: the foreign key fk_full is MATCH FULL",
                        "constraint option t: the unique constraint uq includes columns that are no keys");
    }

    @DatabaseTest(only = "postgresql-18")
    void what_came_with_version_18_is_reported(TestDatabase database) throws SQLException {
        database.execute(
                "create table q (a int primary key)",
                """
                create table t (
                    a int constraint fk references q not enforced,
                    constraint ck check (a > 0) not enforced
                )
                """,
                "create table u (a int4range, b int4range, constraint tk primary key (a, b without overlaps))");

        LiveSchema live = Live.of(database);

        assertThat(live.cannotTell())
                .map(Object::toString)
                .containsExactly(
                        "check ck of t: it is NOT ENFORCED: rows need not meet it",
                        "foreign key fk of t: it is NOT ENFORCED: rows need not meet it");
        assertThat(live.unmanaged())
                .map(Object::toString)
                .containsExactly("temporal key tk: it is a constraint of table u");
    }
}
