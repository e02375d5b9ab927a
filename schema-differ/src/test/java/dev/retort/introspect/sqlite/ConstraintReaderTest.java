// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.sqlite;

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
import dev.retort.schema.CannotTell;
import dev.retort.schema.Deferral;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;

class ConstraintReaderTest {

    @DatabaseTest(only = "sqlite")
    void constraints_have_the_names_that_somebody_gave_them(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    a integer constraint pk primary key constraint ck_a check (a > 0) check ((a < 9)),
                    b text constraint uq_b unique constraint nn not null unique,
                    c text,
                    constraint uq unique (C, "b"),
                    unique (a, c),
                    constraint ck check (b <>
                        'x  y' -- two blanks
                        or c is null)
                )
                """);

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t",
                        column("a", integer()).notNull(),
                        column("b", text()).notNull(),
                        column("c", text()),
                        primaryKey("a").named("pk"),
                        unique("uq_b").on("b"),
                        unique().on("b"),
                        unique("uq").on("c", "b"),
                        unique().on("a", "c"),
                        check("ck_a", "a > 0"),
                        check("a < 9"),
                        check("ck", "b <> 'x  y' or c is null"))));
    }

    @DatabaseTest(only = "sqlite")
    void a_primary_key_of_the_table_may_have_a_name(TestDatabase database) throws SQLException {
        Schema schema = Live.after(database, "create table t (a integer, b integer, constraint pk primary key (b, A))");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t",
                        column("a", integer()),
                        column("b", integer()),
                        primaryKey("b", "a").named("pk"))));
    }

    @DatabaseTest(only = "sqlite")
    void foreign_keys_are_read_with_their_rules(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create table Parent (A integer, B integer, primary key (A, B), unique (B, A))",
                "create table single (id integer primary key)",
                """
                create table t (
                    id integer primary key references t on delete cascade on update restrict,
                    x integer constraint fk_x references SINGLE (ID) not deferrable initially immediate,
                    y integer references single deferrable initially deferred,
                    constraint fk foreign key (y, x) references parent (b, a) on delete set null on update set default,
                    foreign key (x, y) references parent deferrable,
                    foreign key (x) references nowhere (id)
                )
                """);

        assertThat(schema.tables().get(ObjectName.of("t")))
                .isEqualTo(Table.of(
                        "t",
                        column("id", integer()).notNull(),
                        column("x", integer()),
                        column("y", integer()),
                        primaryKey("id"),
                        foreignKey("id")
                                .references("t", "id")
                                .onDelete(ReferentialAction.CASCADE)
                                .onUpdate(ReferentialAction.RESTRICT),
                        foreignKey("x").named("fk_x").references("single", "id"),
                        foreignKey("y").references("single", "id").deferral(Deferral.INITIALLY_DEFERRED),
                        foreignKey("y", "x")
                                .named("fk")
                                .references("Parent", "B", "A")
                                .onDelete(ReferentialAction.SET_NULL)
                                .onUpdate(ReferentialAction.SET_DEFAULT),
                        foreignKey("x", "y").references("Parent", "A", "B").deferral(Deferral.INITIALLY_IMMEDIATE),
                        foreignKey("x").references("nowhere", "id")));
    }

    @DatabaseTest(only = "sqlite")
    void a_foreign_key_to_a_primary_key_that_is_not_there_is_reported(TestDatabase database) throws SQLException {
        database.execute("create table p (a integer)", "create table t (x integer references p)");

        LiveSchema live = Live.of(database);

        assertThat(live.cannotTell())
                .containsExactly(new CannotTell(
                        "foreign key of t on x",
                        "it refers to the primary key of p, which has none of so many columns"));
        assertThat(live.schema().tables().get(ObjectName.of("t")))
                .isEqualTo(Table.of("t", column("x", integer()), foreignKey("x").references("p", "x")));
    }

    @DatabaseTest(only = "sqlite")
    void indexes_are_read_from_their_text(TestDatabase database) throws SQLException {
        database.execute(
                "create table t (a integer, b text collate nocase, c text)",
                "CREATE UNIQUE INDEX ux ON t (B desc, a ASC)",
                "create index ix1 on t (lower(b) desc, (a + 1), c collate rtrim) where a > 0 /* some */ and c is null",
                "create index ix2 on t (b collate nocase, c collate binary, c collate nocase)",
                "create index \"a.b\" on \"t\" (\"c\")");

        Schema schema = Live.of(database).schema();

        assertThat(schema.tables().get(ObjectName.of("t")).indexes())
                .containsExactlyInAnyOrder(
                        Index.index("ux")
                                .on(IndexPart.descending("b"), IndexPart.ascending("a"))
                                .unique(),
                        Index.index("ix1")
                                .on(
                                        IndexPart.expression("lower(b)").desc(),
                                        IndexPart.expression("a + 1"),
                                        IndexPart.ascending("c").collate("rtrim"))
                                .where("a > 0 and c is null"),
                        Index.index("ix2")
                                .on(
                                        IndexPart.ascending("b"),
                                        IndexPart.ascending("c"),
                                        IndexPart.ascending("c").collate("nocase")),
                        Index.index("`a.b`").on("c"));
    }
}
