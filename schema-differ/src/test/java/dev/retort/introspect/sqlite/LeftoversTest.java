// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.sqlite;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.introspect.IntrospectionOptions;
import dev.retort.introspect.Live;
import dev.retort.introspect.LiveSchema;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What Retort leaves alone is named, and everything else is read as if it were not there. */
class LeftoversTest {

    @DatabaseTest(only = "sqlite")
    void views_triggers_and_virtual_tables(TestDatabase database) throws SQLException {
        database.execute(
                "create table t (a text)",
                "create view v as select * from t",
                "create trigger tr after insert on t begin delete from t; end",
                "create virtual table f using fts5(body)",
                "analyze");

        LiveSchema live = Live.of(database);

        assertThat(live.schema()).isEqualTo(Schema.EMPTY.with(Table.of("t", column("a", text()))));
        assertThat(live.unmanaged())
                .map(Object::toString)
                .containsExactly(
                        "shadow table f_config: Retort does not manage it",
                        "shadow table f_content: Retort does not manage it",
                        "shadow table f_data: Retort does not manage it",
                        "shadow table f_docsize: Retort does not manage it",
                        "shadow table f_idx: Retort does not manage it",
                        "trigger tr: it is a trigger of t",
                        "view v: Retort does not manage it",
                        "virtual table f: Retort does not manage it");
    }

    @DatabaseTest(only = "sqlite")
    void a_view_over_a_dropped_table_is_named_like_any_other(TestDatabase database) throws SQLException {
        database.execute(
                "create table t (a text)",
                "create table gone (a text)",
                "create view broken as select a from gone",
                "create trigger tr after insert on t begin insert into broken values (1); end",
                "drop table gone");

        LiveSchema live = Live.of(database);

        assertThat(live.schema()).isEqualTo(Schema.EMPTY.with(Table.of("t", column("a", text()))));
        assertThat(live.unmanaged())
                .map(Object::toString)
                .containsExactly("trigger tr: it is a trigger of t", "view broken: Retort does not manage it");
    }

    @DatabaseTest(only = "sqlite")
    void what_a_schema_cannot_say_of_a_constraint(TestDatabase database) throws SQLException {
        database.execute(
                """
                create table t (
                    a text primary key on conflict replace,
                    b text not null on conflict ignore unique on conflict fail,
                    unique (a desc, b) on conflict rollback,
                    check (b <> '')
                )
                """);

        LiveSchema live = Live.of(database);

        assertThat(live.unmanaged())
                .map(Object::toString)
                .containsExactly(
                        "constraint option t: the NOT NULL of b says ON CONFLICT IGNORE",
                        "constraint option t: the primary key says ON CONFLICT REPLACE",
                        "constraint option t: the unique constraint on a, b gives its columns a collation or direction of"
                                + " their own",
                        "constraint option t: the unique constraint on a, b says ON CONFLICT ROLLBACK",
                        "constraint option t: the unique constraint on b says ON CONFLICT FAIL");
    }

    @DatabaseTest(only = "sqlite")
    void temporary_and_attached_tables_are_not_of_this_database(TestDatabase database) throws SQLException {
        database.execute("create table t (a text)");

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table t (other text)");
            statement.execute("create temporary table u (a text)");
            statement.execute("create temporary view v as select 1");
            statement.execute("attach ':memory:' as more");
            statement.execute("create table more.w (a text)");

            LiveSchema live = Live.of(connection, IntrospectionOptions.defaults());

            assertThat(live.schema()).isEqualTo(Schema.EMPTY.with(Table.of("t", column("a", text()))));
            assertThat(live.unmanaged()).isEmpty();
        }
    }

    @DatabaseTest(only = "sqlite")
    void a_table_whose_text_is_broken_is_left_alone(TestDatabase database) throws SQLException {
        database.execute("create table t (a text)", "create table broken (a text)", "create index ix on t (a)");

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("pragma writable_schema = on");
            statement.execute("update sqlite_master set sql = 'create table broken (' where name = 'broken'");
            statement.execute("update sqlite_master set sql = 'create index ix' where name = 'ix'");

            LiveSchema live = Live.of(connection, IntrospectionOptions.defaults());

            assertThat(live.schema()).isEqualTo(Schema.EMPTY.with(Table.of("t", column("a", text()))));
            assertThat(live.unmanaged())
                    .map(Object::toString)
                    .containsExactly(
                            "unreadable index ix: index ix, line 1, column 16: expected ON, found the end",
                            "unreadable table broken: table broken, line 1, column 22: expected a name, found the end");
        }
    }
}
