// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mysql;

import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.IndexPart.ascending;
import static dev.retort.schema.IndexPart.descending;
import static dev.retort.schema.IndexPart.expression;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.binary;
import static dev.retort.schema.Types.blob;
import static dev.retort.schema.Types.bool;
import static dev.retort.schema.Types.character;
import static dev.retort.schema.Types.date;
import static dev.retort.schema.Types.decimal;
import static dev.retort.schema.Types.doublePrecision;
import static dev.retort.schema.Types.enumeration;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.nativeType;
import static dev.retort.schema.Types.real;
import static dev.retort.schema.Types.smallint;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.time;
import static dev.retort.schema.Types.timestamp;
import static dev.retort.schema.Types.tinyint;
import static dev.retort.schema.Types.varbinary;
import static dev.retort.schema.Types.varchar;
import static dev.retort.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.introspect.IntrospectionOptions;
import dev.retort.introspect.Live;
import dev.retort.introspect.LiveSchema;
import dev.retort.schema.DataType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

class TableReadersTest {

    @DatabaseTest(only = {"mysql", "mariadb"})
    void types_are_logical_where_they_can_be(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    a tinyint, b smallint, c int, d bigint, e decimal(10, 2), f float, g double, h boolean, i bit(1),
                    j char(3), k varchar(20), l text, m mediumtext, n longtext, o binary(4), p varbinary(9), q blob, r longblob,
                    s date, t time, u time(3), v datetime, w datetime(6), x enum('a', 'it''s, b'), y int unsigned, z set('a', 'b')
                )
                """);

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t",
                        column("a", tinyint()),
                        column("b", smallint()),
                        column("c", integer()),
                        column("d", bigint()),
                        column("e", decimal(10, 2)),
                        column("f", real()),
                        column("g", doublePrecision()),
                        column("h", nativeType("tinyint(1)")),
                        column("i", bool()),
                        column("j", character(3)),
                        column("k", varchar(20)),
                        column("l", text()),
                        column("m", text(DataType.Size.MEDIUM)),
                        column("n", text(DataType.Size.LONG)),
                        column("o", binary(4)),
                        column("p", varbinary(9)),
                        column("q", blob()),
                        column("r", blob(DataType.Size.LONG)),
                        column("s", date()),
                        column("t", time(0)),
                        column("u", time(3)),
                        column("v", timestamp(0)),
                        column("w", timestamp(6)),
                        column("x", enumeration("a", "it's, b")),
                        column("y", nativeType("int unsigned")),
                        column("z", nativeType("set('a','b')")))));
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void defaults_counters_and_comments_are_read(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    id bigint not null auto_increment primary key comment 'the key',
                    a varchar(20) not null default 'it''s \\\\ here', b int default 7, c decimal(4, 2) default 1.50,
                    d bit(1) default true, e datetime(6) default current_timestamp(6), f varchar(40) default (concat('a', 'b')),
                    g int default null
                ) comment = 'a "table"'
                """);

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                                "t",
                                column("id", bigint()).notNull().asIdentity().comment("the key"),
                                column("a", varchar(20)).notNull().defaultTo("it's \\ here"),
                                column("b", integer()).defaultTo(7),
                                column("c", decimal(4, 2)).defaultTo(new BigDecimal("1.50")),
                                column("d", bool()).defaultTo(true),
                                column("e", timestamp(6)).defaultExpression("current_timestamp"),
                                column("f", varchar(40)).defaultExpression("concat('a', 'b')"),
                                column("g", integer()),
                                primaryKey("id"))
                        .withComment("a \"table\"")));
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void constraints_are_read_and_the_indexes_that_keys_stand_on_are_not(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create table parent (a int, b int, primary key (a, b))",
                """
                create table t (
                    id int, x int, y int, z int, `größe` int, constraint uq unique (y, x),
                    constraint fk foreign key (x, y) references parent (a, b) on delete cascade,
                    constraint fk_self foreign key (z) references t (id), primary key (id),
                    constraint `it's` check (`größe` > 0)
                )
                """);

        assertThat(schema)
                .isEqualTo(Schema.EMPTY
                        .with(Table.of(
                                "parent",
                                column("a", integer()).notNull(),
                                column("b", integer()).notNull(),
                                primaryKey("a", "b")))
                        .with(Table.of(
                                "t",
                                column("id", integer()).notNull(),
                                column("x", integer()),
                                column("y", integer()),
                                column("z", integer()),
                                column("größe", integer()),
                                primaryKey("id"),
                                unique("uq").on("y", "x"),
                                foreignKey("x", "y")
                                        .named("fk")
                                        .references("parent", "a", "b")
                                        .onDelete(ReferentialAction.CASCADE),
                                foreignKey("z").named("fk_self").references("t", "id"),
                                check("it's", "`größe` > 0"))));
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void indexes_keep_their_directions_and_lengths(TestDatabase database) throws SQLException {
        database.execute(
                "create table t (a int, b varchar(200), c text)",
                "create index ix1 on t (a, b desc)",
                "create index ix2 on t (b(10), c(20) desc)",
                "create fulltext index ix3 on t (c)");

        LiveSchema live = Live.of(database);

        assertThat(live.schema().tables().get(ObjectName.of("t")).indexes())
                .containsExactlyInAnyOrder(
                        index("ix1").on(ascending("a"), descending("b")),
                        index("ix2")
                                .on(ascending("b").prefix(10), descending("c").prefix(20)));
        assertThat(live.unmanaged())
                .map(Object::toString)
                .containsExactly("fulltext index ix3: it is an index of table t");
        assertThat(live.cannotTell()).isEmpty();
    }

    @DatabaseTest(
            only = {"mysql", "mariadb"},
            needs = Ability.EXPRESSION_INDEXES)
    void indexes_may_hold_expressions(TestDatabase database) throws SQLException {
        database.execute("create table t (a int, b varchar(200))", "create index ix on t ((lower(b)), (a + 1) desc)");

        assertThat(Live.of(database).schema().tables().get(ObjectName.of("t")).indexes())
                .containsExactly(index("ix")
                        .on(expression("lower(b)"), expression("a + 1").desc()));
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void computed_columns_and_collations_are_read(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    a int, b int generated always as (a + 1) stored, c int as (a - 1) virtual,
                    d varchar(9) collate utf8mb4_bin
                )
                """);

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t",
                        column("a", integer()),
                        column("b", integer()).storedAs("a + 1"),
                        column("c", integer()).virtualAs("a - 1"),
                        column("d", varchar(9)).collate("utf8mb4_bin"))));
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void names_are_read_to_the_letter(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create table `order` (`select` int not null primary key, `a.b` int, `dou\"ble` int, `back``quote` int, `日本` int)",
                "create index `ix ``order``` on `order` (`back``quote`)");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                                "order",
                                column("select", integer()).notNull(),
                                column("`a.b`", integer()),
                                column("dou\"ble", integer()),
                                column("`back``quote`", integer()),
                                column("日本", integer()),
                                primaryKey("select"))
                        .withIndexes(List.of(index("`ix ``order```").on("`back``quote`")))));
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void what_is_in_other_databases_is_not_looked_at_and_views_are_left_alone(TestDatabase database)
            throws SQLException {
        try (TestDatabase other = database.kind().create()) {
            other.execute("create table t (secret int)");
            database.execute("create table t (id int)", "create view v as select * from t");

            LiveSchema live = Live.of(database);

            assertThat(live.schema()).isEqualTo(Schema.EMPTY.with(Table.of("t", column("id", integer()))));
            assertThat(live.unmanaged()).map(Object::toString).containsExactly("view v: Retort does not manage it");
        }
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void the_mode_of_the_session_changes_nothing_of_what_is_read(TestDatabase database) throws SQLException {
        database.execute(
                """
                create table t (
                    a int default 5 check (a > 1), b varchar(20) default 'it''s \\\\ "here"' comment 'a \\\\ b',
                    c varchar(90) as (concat(b, '"', a)) virtual, constraint ck check (b <> 'a')
                )
                """);
        LiveSchema usual = Live.of(database);

        String mode = "sql_mode='ANSI_QUOTES,NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT'";
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "sessionVariables=" + mode;
        try (Connection connection = DriverManager.getConnection(url, database.user(), database.password())) {
            String before = mode(connection);

            LiveSchema live = Live.of(connection, IntrospectionOptions.defaults());

            assertThat(live).isEqualTo(usual);
            assertThat(mode(connection)).isEqualTo(before).contains("ANSI_QUOTES");
        }
    }

    private static String mode(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@session.sql_mode")) {
            row.next();
            return row.getString(1);
        }
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void numbers_that_are_rounded_keep_to_how_many_digits(TestDatabase database) throws SQLException {
        Schema schema =
                Live.after(database, "create table t (a float(7,3), b double(10,4), c float(24), d float(53), e real)");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t",
                        column("a", nativeType("float(7,3)")),
                        column("b", nativeType("double(10,4)")),
                        column("c", real()),
                        column("d", doublePrecision()),
                        column("e", doublePrecision()))));
    }

    @DatabaseTest(only = "mysql")
    void what_a_new_definition_would_leave_out_is_said(TestDatabase database) throws SQLException {
        database.execute("create table t (a int, b int invisible default 1)");

        assertThat(Live.of(database).unmanaged())
                .map(Object::toString)
                .containsExactly("column option t: its column b is invisible, until a migration changes it");
    }

    @DatabaseTest(only = "mariadb")
    void what_only_this_server_has_is_left_alone(TestDatabase database) throws SQLException {
        database.execute(
                "create table t (a int, b int invisible default 1, c varchar(99) compressed)",
                "create table u (id int, s date, e date, period for p (s, e), unique (id, p without overlaps))");

        LiveSchema live = Live.of(database);

        assertThat(live.schema())
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t", column("a", integer()), column("b", integer()).defaultTo(1), column("c", varchar(99)))));
        assertThat(live.unmanaged())
                .map(Object::toString)
                .containsExactly(
                        "column option t: its column b is invisible, until a migration changes it",
                        "column option t: its column c is compressed, until a migration changes it",
                        "table u: it has a period, which Retort does not know");
    }
}
