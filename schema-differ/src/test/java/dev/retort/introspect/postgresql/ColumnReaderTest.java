// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.array;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.blob;
import static dev.retort.schema.Types.bool;
import static dev.retort.schema.Types.character;
import static dev.retort.schema.Types.date;
import static dev.retort.schema.Types.decimal;
import static dev.retort.schema.Types.doublePrecision;
import static dev.retort.schema.Types.enumType;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.interval;
import static dev.retort.schema.Types.json;
import static dev.retort.schema.Types.nativeType;
import static dev.retort.schema.Types.real;
import static dev.retort.schema.Types.smallint;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.time;
import static dev.retort.schema.Types.timeWithZone;
import static dev.retort.schema.Types.timestamp;
import static dev.retort.schema.Types.timestampWithZone;
import static dev.retort.schema.Types.uuid;
import static dev.retort.schema.Types.varbinary;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.introspect.Live;
import dev.retort.introspect.LiveSchema;
import dev.retort.schema.CannotTell;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identity;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

class ColumnReaderTest {

    @DatabaseTest(only = "postgresql")
    void types_are_logical_where_they_can_be(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    a smallint, b int, c bigint, d numeric, e numeric(10, 2), f real, g double precision, h boolean,
                    i char(3), j varchar(20), k varchar, l text, m bytea, n oid, o date,
                    p time, q time(3), r timetz(0), s timestamp, t timestamptz, u timestamp(3) with time zone,
                    v uuid, w jsonb, x json, y interval, z interval year to month,
                    aa int[], ab varchar(20)[][], ac bit(8), ad tsvector, ae inet, af "char", ag int4range
                )
                """);

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t",
                        column("a", smallint()),
                        column("b", integer()),
                        column("c", bigint()),
                        column("d", decimal()),
                        column("e", decimal(10, 2)),
                        column("f", real()),
                        column("g", doublePrecision()),
                        column("h", bool()),
                        column("i", character(3)),
                        column("j", varchar(20)),
                        column("k", varchar()),
                        column("l", text()),
                        column("m", varbinary()),
                        column("n", blob()),
                        column("o", date()),
                        column("p", time()),
                        column("q", time(3)),
                        column("r", timeWithZone(0)),
                        column("s", timestamp()),
                        column("t", timestampWithZone()),
                        column("u", timestampWithZone(3)),
                        column("v", uuid()),
                        column("w", json()),
                        column("x", nativeType("json")),
                        column("y", interval()),
                        column("z", interval("year to month")),
                        column("aa", array(integer())),
                        column("ab", array(varchar(20))),
                        column("ac", nativeType("bit(8)")),
                        column("ad", nativeType("tsvector")),
                        column("ae", nativeType("inet")),
                        column("af", nativeType("\"char\"")),
                        column("ag", nativeType("int4range")))));
    }

    @DatabaseTest(only = "postgresql")
    void enum_types_are_referred_to_by_name(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create type mood as enum ('sad', 'it''s ok')",
                "create type \"Odd.Type\" as enum ()",
                "create table t (a mood not null default 'sad', b mood[], c \"Odd.Type\")");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY
                        .with(new EnumType(ObjectName.of("mood"), List.of("sad", "it's ok")))
                        .with(new EnumType(ObjectName.of("`Odd.Type`"), List.of()))
                        .with(Table.of(
                                "t",
                                column("a", enumType("mood")).notNull().defaultTo("sad"),
                                column("b", array(enumType("mood"))),
                                column("c", enumType("`Odd.Type`")))));
    }

    @DatabaseTest(only = "postgresql")
    void types_that_are_not_managed_stay_in_their_own_words(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create domain email as varchar(200) check (value like '%@%')",
                "create type point3 as (x int, y int, z int)",
                "create domain tags as text[]",
                "create type mood as enum ('sad')",
                "create domain feeling as mood",
                "create table t (a email default 'a@b', b point3, c email[], d tags, e feeling)");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY
                        .with(new EnumType(ObjectName.of("mood"), List.of("sad")))
                        .with(Table.of(
                                "t",
                                column("a", nativeType("email")).defaultExpression("'a@b'::character varying"),
                                column("b", nativeType("point3")),
                                column("c", array(nativeType("email"))),
                                column("d", nativeType("tags")),
                                column("e", nativeType("feeling")))));
    }

    @DatabaseTest(only = "postgresql")
    void columns_count_in_their_ways(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    a int generated by default as identity,
                    b bigint generated always as identity (start with 100 increment by 10),
                    c serial,
                    d bigserial not null,
                    e smallserial
                )
                """,
                "alter sequence t_d_seq increment by 50");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t",
                        column("a", integer()).notNull().asIdentity(),
                        column("b", bigint()).notNull().withIdentity(new Identity(Identity.Kind.ALWAYS, 100L, 10L)),
                        column("c", integer()).notNull().withIdentity(serial(null)),
                        column("d", bigint()).notNull().withIdentity(serial(50L)),
                        column("e", smallint()).notNull().withIdentity(serial(null)))));
    }

    private static Identity serial(Long increment) {
        return new Identity(Identity.Kind.SERIAL, null, increment);
    }

    @DatabaseTest(only = "postgresql")
    void an_identity_may_have_bounds_a_cache_and_begin_anew(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    a int generated always as identity (minvalue 2 maxvalue 9 start 3 cache 20 cycle), b serial
                )
                """,
                "alter sequence t_b_seq cache 5");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t",
                        column("a", integer())
                                .notNull()
                                .asIdentity(Identity.identity()
                                        .always()
                                        .startWith(3)
                                        .atLeast(2)
                                        .atMost(9)
                                        .cache(20)
                                        .cycling()),
                        column("b", integer())
                                .notNull()
                                .asIdentity(Identity.identity().serial().cache(5)))));
    }

    @DatabaseTest(only = "postgresql")
    void comments_collations_and_computed_columns_are_read(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    a varchar(10) collate "C",
                    b text collate "default",
                    c text generated always as (upper(b) || 'x') stored
                )
                """,
                "comment on table t is ' it''s a table '",
                "comment on column t.a is 'it''s\na column '");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                                "t",
                                column("a", varchar(10)).collate("`C`").comment("it's\na column "),
                                column("b", text()),
                                column("c", text()).storedAs("upper(b) || 'x'::text"))
                        .withComment(" it's a table ")));
    }

    @DatabaseTest(only = "postgresql", needs = Ability.VIRTUAL_COLUMNS)
    void computed_columns_may_be_virtual(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create table t (a int, b int generated always as (a * 2) virtual, c int generated always as (a))");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t",
                        column("a", integer()),
                        column("b", integer()).virtualAs("a * 2"),
                        column("c", integer()).virtualAs("a"))));
    }

    @DatabaseTest(only = "postgresql")
    void columns_keep_their_order(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database, "create table t (z int, gone int, b int, y int)", "alter table t drop gone, add a int");

        assertThat(schema.tables().get(ObjectName.of("t")).columns().keySet()).containsExactly("z", "b", "y", "a");
    }

    @DatabaseTest(only = "postgresql-18")
    void a_not_null_that_is_not_valid_is_reported(TestDatabase database) throws SQLException {
        database.execute("create table t (a int)", "alter table t add constraint n not null a not valid");

        LiveSchema live = Live.of(database);

        assertThat(live.schema())
                .isEqualTo(
                        Schema.EMPTY.with(Table.of("t", column("a", integer()).notNull())));
        assertThat(live.cannotTell())
                .containsExactly(new CannotTell(
                        "column t.a", "its NOT NULL is NOT VALID: rows that were there before may hold nulls"));
    }
}
