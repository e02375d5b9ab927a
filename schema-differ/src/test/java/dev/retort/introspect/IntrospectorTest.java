// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.varchar;
import static dev.retort.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialects;
import dev.retort.dialect.Naming;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableFilter;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class IntrospectorTest {

    @DatabaseTest
    void an_empty_database_has_nothing(TestDatabase database) throws SQLException {
        LiveSchema live = Live.of(database);

        assertThat(live.schema()).isEqualTo(Schema.EMPTY);
        assertThat(live.columnSequences()).isEmpty();
        assertThat(live.unmanaged()).isEmpty();
        assertThat(live.cannotTell()).isEmpty();
    }

    @DatabaseTest
    void the_server_is_named(TestDatabase database) throws SQLException {
        LiveSchema live = Live.of(database);

        assertThat(live.productName()).isEqualToIgnoringCase(database.product());
        assertThat(live.version().toString()).startsWith(database.kind().version());
        assertThat(live.defaultSchema()).isIn("main", "public", database.name());
    }

    @DatabaseTest(only = {"sqlite", "postgresql"})
    void names_that_need_quotes_are_read_to_the_letter(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table "order" (
                    "select" integer not null, "a.b" integer, "back`quote" integer, "dou""ble" integer,
                    " blanks " integer, "größe" integer, "日本" integer,
                    constraint "pk order" primary key ("select"),
                    constraint "uq.order" unique ("a.b", " blanks "),
                    constraint "it's" check ("größe" > 0),
                    constraint "fk`" foreign key ("日本") references "order" ("select")
                )
                """,
                "create index \"ix \"\"order\"\"\" on \"order\" (\"dou\"\"ble\", \"back`quote\")");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                                "order",
                                column("select", integer()).notNull(),
                                column("`a.b`", integer()),
                                column("`back``quote`", integer()),
                                column("dou\"ble", integer()),
                                column(" blanks ", integer()),
                                column("größe", integer()),
                                column("日本", integer()),
                                primaryKey("select").named("pk order"),
                                unique("`uq.order`").on("`a.b`", " blanks "),
                                check("it's", "\"größe\" > 0"),
                                foreignKey("日本").named("`fk```").references("order", "select"))
                        .withIndexes(List.of(index("ix \"order\"").on("dou\"ble", "`back``quote`")))));
    }

    @DatabaseTest(only = {"sqlite", "postgresql"})
    void names_with_capitals_are_exact_where_the_database_would_fold_them(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database, "create table \"LineItem\" (\"itemId\" integer not null, primary key (\"itemId\"))");

        String table = database.product().equals("sqlite") ? "LineItem" : "`LineItem`";
        String column = database.product().equals("sqlite") ? "itemId" : "`itemId`";
        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(
                        Table.of(table, column(column, integer()).notNull(), primaryKey(column))));
    }

    @DatabaseTest(only = {"sqlite", "postgresql"})
    void names_that_differ_in_blanks_or_case_alone_are_kept_apart(TestDatabase database) throws SQLException {
        database.execute("create table t (\"a\" integer, \" a\" integer, \"a \" integer, \" \" integer)");
        database.execute("create table \" t\" (x integer)", "create index \" ix\" on t (\" a\")");

        Schema schema = Live.of(database).schema();

        assertThat(schema)
                .isEqualTo(Schema.EMPTY
                        .with(Table.of(" t", column("x", integer())))
                        .with(Table.of(
                                        "t",
                                        column("a", integer()),
                                        column(" a", integer()),
                                        column("a ", integer()),
                                        column(" ", integer()))
                                .withIndexes(List.of(index(" ix").on(" a")))));
    }

    @DatabaseTest
    void tables_of_retort_itself_are_never_there(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create table retort_history (id integer primary key)",
                "create table retort_lock (next_val integer)",
                "create table retorts (id varchar(3))");

        assertThat(schema).isEqualTo(Schema.EMPTY.with(Table.of("retorts", column("id", varchar(3)))));
    }

    @DatabaseTest
    void patterns_say_which_tables_are_looked_at(TestDatabase database) throws SQLException {
        database.execute(
                "create table app_order (id integer)",
                "create table app_legacy (id integer)",
                "create table other (id integer)");

        LiveSchema live = Live.of(
                database,
                IntrospectionOptions.defaults().withTables(new TableFilter(List.of("APP_*"), List.of("*legacy"))));

        assertThat(live.schema()).isEqualTo(Schema.EMPTY.with(Table.of("app_order", column("id", integer()))));
    }

    @DatabaseTest(needs = Ability.TRANSACTIONAL_DDL)
    void what_is_not_committed_is_seen_and_stays_uncommitted(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table t (id integer)");

            LiveSchema live = Live.of(connection, IntrospectionOptions.defaults());

            assertThat(live.schema()).isEqualTo(Schema.EMPTY.with(Table.of("t", column("id", integer()))));
            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
            assertThat(Live.of(connection, IntrospectionOptions.defaults()).schema())
                    .isEqualTo(Schema.EMPTY);
        }
    }

    @DatabaseTest(only = {"sqlite", "postgresql"})
    void a_view_may_stand_where_a_table_is_wanted(TestDatabase database) throws SQLException {
        database.execute("create table t (id integer)", "create view Totals as select * from t");
        Schema target = Schema.EMPTY
                .with(Table.of("t", column("id", integer())))
                .with(Table.of("totals", column("id", integer())));

        LiveSchema live = Live.of(database);

        Naming naming = Dialects.installed().forProduct(live.productName(), "").naming();
        assertThat(live.inPlaceOfTables(target, naming))
                .isEqualTo(Map.of(ObjectName.of("totals"), live.unmanaged().get(0)));
    }

    @DatabaseTest
    void a_long_chain_of_foreign_keys_is_nothing_special(TestDatabase database) throws SQLException {
        List<String> statements = new ArrayList<>(List.of("create table t0 (id integer primary key)"));
        for (int i = 1; i <= 300; i++) {
            statements.add("create table t%d (id integer primary key, p integer, foreign key (p) references t%d (id))"
                    .formatted(i, i - 1));
        }
        database.execute(statements.toArray(String[]::new));

        Schema schema = Live.of(database).schema();

        assertThat(schema.tables()).hasSize(301);
        assertThat(schema.tables().get(ObjectName.of("t300")).foreignKeys())
                .map(key -> key.named(null))
                .isEqualTo(List.of(foreignKey("p").references("t299", "id")));
    }

    @DatabaseTest
    void several_threads_may_read_at_once(TestDatabase database) throws SQLException {
        database.execute("create table t (id integer)");

        Set<Schema> schemas =
                IntStream.range(0, 8).parallel().mapToObj(i -> read(database)).collect(Collectors.toSet());

        assertThat(schemas).containsExactly(Schema.EMPTY.with(Table.of("t", column("id", integer()))));
    }

    private static Schema read(TestDatabase database) {
        try {
            return Live.of(database).schema();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
