// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;

class DatabaseDumpTest {

    @DatabaseTest(only = "sqlite")
    void a_dump_says_all_that_there_is(TestDatabase database) throws SQLException {
        database.execute(
                "create table customer (id integer primary key autoincrement, name text not null unique collate nocase)",
                """
                create table "order" ( -- a comment
                    customer_id integer constraint fk_customer references customer (id) on delete cascade on update no action,
                    number TEXT DEFAULT ('it''s') check (length(number) > 1),
                    total real not null default -1,
                    `Gross Total` real as (total * 1.2) stored,
                    primary key (customer_id, number),
                    constraint uq_total unique (total) on conflict ignore,
                    foreign key (number) references part deferrable initially deferred
                ) strict, without rowid
                """,
                "create table part (id text primary key, size double  precision, price DECIMAL( 10,2 ) null)",
                "create unique index ix_part on part (lower(id) desc, size collate nocase) where size > 0",
                "create view big as select * from part /* all of them */ where size > 10",
                "create trigger t after insert on part begin update part set size = 1; end");

        assertThat(database.dump())
                .hasToString(
                        """
                table customer
                    column id integer
                    column name text collate nocase not null
                    primary key (id) autoincrement
                    unique (name)
                table order
                    check (length (number) > 1)
                    column Gross Total real generated always as (total * 1.2) stored
                    column customer_id integer
                    column number text default 'it''s'
                    column total real default -1 not null
                    constraint fk_customer foreign key (customer_id) references customer (id) on delete cascade
                    constraint uq_total unique (total) on conflict ignore
                    foreign key (number) references part deferrable initially deferred
                    primary key (customer_id, number)
                    strict
                    without rowid
                table part
                    column id text
                    column price decimal (10, 2)
                    column size double precision
                    create trigger t after insert on part begin update part set size = 1; end
                    create unique index ix_part on part (lower (id) desc, size collate nocase) where size > 0
                    primary key (id)
                view big
                    create view big as select * from part where size > 10
                """);
    }

    @DatabaseTest(only = "sqlite")
    void the_way_that_led_to_a_schema_leaves_no_trace(TestDatabase database) throws SQLException {
        TestDatabase other = database.kind().create();
        database.execute(
                "CREATE TABLE a (id INTEGER PRIMARY KEY, gone int)",
                "alter table a add column b_id integer references b(id)",
                "alter table a drop column gone",
                "alter table a rename to \"c\"",
                "CREATE TABLE b (id INTEGER NOT NULL, PRIMARY KEY (\"id\"))");
        other.execute(
                "create table b (id integer not null primary key)",
                "create table c (b_id integer, id integer, primary key (id), foreign key (b_id) references b (id))");

        assertThat(database.dump()).isEqualTo(other.dump());
        other.close();
    }

    @DatabaseTest(only = "sqlite")
    void what_a_key_keeps_from_being_null_is_so_whether_it_says_so_or_not(TestDatabase database) throws SQLException {
        TestDatabase other = database.kind().create();
        database.execute(
                "create table Part (id integer not null primary key)",
                "create table code (word text not null primary key, name text not null) without rowid",
                "create table tag (word text not null primary key)");
        other.execute(
                "create table part (id integer primary key)",
                "create table code (word text primary key, name text not null) without rowid",
                "create table tag (word text not null primary key)");

        assertThat(database.dump()).isEqualTo(other.dump());
        assertThat(database.dump().objects().get("table tag")).contains("column word text not null");
        other.close();
    }

    @DatabaseTest(only = "sqlite")
    void a_dump_may_leave_tables_out(TestDatabase database) throws SQLException {
        database.execute("create table a (id integer)", "create table b (id integer)", "create index ix_b on b (id)");

        assertThat(database.dump().without("b"))
                .hasToString("""
                table a
                    column id integer
                """);
    }
}
