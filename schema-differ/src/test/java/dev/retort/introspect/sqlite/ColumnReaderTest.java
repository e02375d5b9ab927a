// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.sqlite;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.blob;
import static dev.retort.schema.Types.bool;
import static dev.retort.schema.Types.decimal;
import static dev.retort.schema.Types.doublePrecision;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.nativeType;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.timestamp;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.introspect.Live;
import dev.retort.schema.Column;
import dev.retort.schema.Identity;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

class ColumnReaderTest {

    @DatabaseTest(only = "sqlite")
    void types_are_logical_where_they_can_be(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    a INTEGER, b bigint, c VARCHAR ( 20 ), d text, e decimal(10,2), f NUMERIC, g double precision,
                    h real, i boolean, j blob, k timestamp(3), l, m INT, n "unsigned big int", o nvarchar(10)
                )
                """);

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t",
                        column("a", integer()),
                        column("b", bigint()),
                        column("c", varchar(20)),
                        column("d", text()),
                        column("e", decimal(10, 2)),
                        column("f", decimal()),
                        column("g", doublePrecision()),
                        column("h", doublePrecision()),
                        column("i", bool()),
                        column("j", blob()),
                        column("k", timestamp()),
                        column("l", nativeType("")),
                        column("m", nativeType("INT")),
                        column("n", nativeType("\"unsigned big int\"")),
                        column("o", nativeType("nvarchar(10)")))));
    }

    @DatabaseTest(only = "sqlite")
    void constants_are_told_from_expressions(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    a text default 'it''s', b text default "quoted", c text default bare, d text default null,
                    e int default -1, f int default +2, g real default 1.50, h int default (3), i int default (1 + 2),
                    j boolean default true, k boolean default FALSE, l text default current_timestamp,
                    m text default (lower('A')  ||
                        'b'), n blob default x'00', o text default ('x'), p text default 'a' default 'b',
                    q int default 1e3, r text default (null)
                )
                """);

        assertThat(columns(schema))
                .containsExactly(
                        column("a", text()).defaultTo("it's"),
                        column("b", text()).defaultTo("quoted"),
                        column("c", text()).defaultTo("bare"),
                        column("d", text()),
                        column("e", nativeType("int")).defaultTo(-1),
                        column("f", nativeType("int")).defaultTo(2),
                        column("g", doublePrecision()).defaultTo(new BigDecimal("1.5")),
                        column("h", nativeType("int")).defaultTo(3),
                        column("i", nativeType("int")).defaultExpression("1 + 2"),
                        column("j", bool()).defaultTo(true),
                        column("k", bool()).defaultTo(false),
                        column("l", text()).defaultExpression("current_timestamp"),
                        column("m", text()).defaultExpression("lower('A') || 'b'"),
                        column("n", blob()).defaultExpression("x'00'"),
                        column("o", text()).defaultTo("x"),
                        column("p", text()).defaultTo("b"),
                        column("q", nativeType("int")).defaultTo(1000),
                        column("r", text()));
    }

    @DatabaseTest(only = "sqlite")
    void an_integer_primary_key_is_the_row_number_and_never_null(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create table a (id integer primary key)",
                "create table b (id INTEGER, primary key (id desc))",
                "create table c (id integer primary key autoincrement)",
                "create table d (id integer primary key desc)",
                "create table e (id int primary key)",
                "create table f (id text primary key)",
                "create table g (a integer, b integer, primary key (a, b))",
                "create table h (id integer primary key, x text) without rowid",
                "create table i (id int primary key) strict",
                "create table j (id text primary key) without rowid");

        Column id = column("id", integer());
        assertThat(schema.tables().values())
                .containsExactly(
                        Table.of("a", id.notNull(), primaryKey("id")),
                        Table.of("b", id.notNull(), primaryKey("id")),
                        Table.of(
                                "c",
                                id.notNull().withIdentity(new Identity(Identity.Kind.NEVER_REUSED, null, null)),
                                primaryKey("id")),
                        Table.of("d", id, primaryKey("id")),
                        Table.of("e", column("id", nativeType("int")), primaryKey("id")),
                        Table.of("f", column("id", text()), primaryKey("id")),
                        Table.of("g", column("a", integer()), column("b", integer()), primaryKey("a", "b")),
                        Table.of("h", id.notNull(), column("x", text()), primaryKey("id"))
                                .withOptions(List.of("WITHOUT ROWID")),
                        Table.of("i", column("id", nativeType("int")).notNull(), primaryKey("id"))
                                .withOptions(List.of("STRICT")),
                        Table.of("j", column("id", text()).notNull(), primaryKey("id"))
                                .withOptions(List.of("WITHOUT ROWID")));
    }

    @DatabaseTest(only = "sqlite")
    void collations_and_computed_columns_are_read(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    a text collate nocase not null,
                    b text collate binary,
                    c text generated always as (upper(a) || /* both */ b) stored,
                    d int as ((length(a))),
                    e as (length(a)) virtual not null
                )
                """);

        assertThat(columns(schema))
                .containsExactly(
                        column("a", text()).notNull().collate("nocase"),
                        column("b", text()),
                        column("c", text()).storedAs("upper(a) || b"),
                        column("d", nativeType("int")).virtualAs("length(a)"),
                        column("e", nativeType("")).virtualAs("length(a)").notNull());
    }

    @DatabaseTest(only = "sqlite")
    void a_table_made_by_a_query_or_altered_later_is_read_as_it_is_now(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create table t (z int, gone int, b varchar(10))",
                "create table u as select z, 'x' as label from t",
                "alter table t drop column gone",
                "alter table t add column a int default 7",
                "alter table t rename column z to \"y\"");

        assertThat(columns(schema))
                .containsExactly(
                        column("y", nativeType("int")),
                        column("b", varchar(10)),
                        column("a", nativeType("int")).defaultTo(7));
        assertThat(schema.tables().get(ObjectName.of("u")))
                .isEqualTo(Table.of("u", column("z", nativeType("INT")), column("label", nativeType(""))));
    }

    @DatabaseTest(only = "sqlite")
    void a_table_with_only_a_next_value_stands_for_a_sequence(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create table orders_SEQ (next_val bigint)",
                "insert into orders_SEQ values (51)",
                "create table t (next_val bigint, name text)");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY
                        .with(Sequence.sequence("orders_SEQ"))
                        .with(Table.of("t", column("next_val", bigint()), column("name", text()))));
    }

    private static List<Column> columns(Schema schema) {
        return List.copyOf(schema.tables().get(ObjectName.of("t")).columns().values());
    }
}
