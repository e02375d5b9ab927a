// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.nativeType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.introspect.Live;
import dev.retort.introspect.LiveSchema;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** What Retort leaves alone is named, and everything else is read as if it were not there. */
class LeftoversTest {

    @DatabaseTest(only = "postgresql")
    void relations_that_are_no_ordinary_tables(TestDatabase database) throws SQLException {
        database.execute(
                "create table t (a int)",
                "create view v as select * from t",
                "create materialized view mv as select * from t",
                "create index ix_mv on mv (a)",
                "create table parted (a int primary key) partition by list (a)",
                "create table parted_1 partition of parted for values in (1) partition by list (a)",
                "create table parted_1_1 partition of parted_1 for values in (1)",
                "create index ix_parted on parted (a)",
                "create table child (b int) inherits (t)",
                "create extension file_fdw",
                "create server files foreign data wrapper file_fdw",
                "create foreign table ft (a int) server files options (filename '/dev/null')");

        LiveSchema live = Live.of(database);

        assertThat(live.schema()).isEqualTo(Schema.EMPTY.with(Table.of("t", column("a", integer()))));
        assertThat(live.unmanaged())
                .map(Object::toString)
                .containsExactly(
                        "extension file_fdw: Retort does not manage it",
                        "foreign table ft: Retort does not manage it",
                        "inherited table child: it inherits from public.t",
                        "materialized view mv: Retort does not manage it",
                        "partition parted_1: it is a part of public.parted",
                        "partition parted_1_1: it is a part of public.parted_1",
                        "partitioned table parted: Retort does not manage it",
                        "view v: Retort does not manage it");
        assertThat(live.cannotTell()).isEmpty();
    }

    @DatabaseTest(only = "postgresql")
    void what_hangs_on_tables(TestDatabase database) throws SQLException {
        database.execute(
                "create unlogged table t (a int4range, b int) with (fillfactor = 70)",
                "create index ix on t (b) with (fillfactor = 50)",
                "create view v as select b from t",
                "create function f() returns trigger language plpgsql as 'begin return new; end'",
                "create trigger tr before insert on t for each row execute function f()",
                "create trigger trv instead of insert on v for each row execute function f()",
                "create rule r as on delete to t do instead nothing",
                "alter table t enable row level security",
                "create policy p on t using (b > 0)",
                "alter table t add constraint ex exclude using gist (a with &&)",
                "create statistics st on a, b from t",
                "create type e as enum ('x')",
                "create sequence s",
                "comment on index ix is 'x'",
                "comment on sequence s is 'x'",
                "comment on type e is 'x'",
                "comment on constraint ex on t is 'x'",
                "alter table t replica identity full");

        LiveSchema live = Live.of(database);

        assertThat(live.schema().tables().values())
                .containsExactly(Table.of("t", column("a", nativeType("int4range")), column("b", integer()))
                        .withIndexes(List.of(index("ix").on("b"))));
        assertThat(live.unmanaged())
                .map(Object::toString)
                .containsExactly(
                        "comment e: it is on an enum type",
                        "comment ex: it is on a constraint of table t",
                        "comment ix: it is on an index",
                        "comment s: it is on a sequence",
                        "exclusion constraint ex: it is a constraint of table t",
                        "extended statistics st: they are about table t",
                        "function f: its arguments are ()",
                        "policy p: it is a policy of table t",
                        "row level security t: it is switched on for this table",
                        "rule r: it is a rule of t",
                        "storage option ix: fillfactor=50",
                        "storage option t: unlogged, fillfactor=70, another replica identity",
                        "trigger tr: it is a trigger of table t",
                        "trigger trv: it is a trigger of view v",
                        "view v: Retort does not manage it");
    }

    @DatabaseTest(only = "postgresql")
    void types_functions_and_the_like(TestDatabase database) throws SQLException {
        database.execute(
                "create domain d as int",
                "create type c as (x int)",
                "create type r as range (subtype = int)",
                "create function f(x int, y text) returns int language sql as 'select 1'",
                "create function f(x int) returns int language sql as 'select 1'",
                "create procedure p(inout x int) language sql as 'select 1'",
                "create aggregate ag(int) (sfunc = int4pl, stype = int)",
                "create collation co from \"C\"",
                "create operator === (leftarg = int, rightarg = int, function = int4eq)",
                "create text search configuration ts (copy = english)",
                "create schema other",
                "create table other.t (a int)");

        LiveSchema live = Live.of(database);

        assertThat(live.schema()).isEqualTo(Schema.EMPTY);
        assertThat(live.unmanaged())
                .map(Object::toString)
                .containsExactly(
                        "aggregate ag: its arguments are (integer)",
                        "collation co: Retort does not manage it",
                        "composite type c: Retort does not manage it",
                        "domain d: Retort does not manage it",
                        "function f: its arguments are (x integer)",
                        "function f: its arguments are (x integer, y text)",
                        "operator ===: Retort does not manage it",
                        "procedure p: its arguments are (INOUT x integer)",
                        "range type r: Retort does not manage it",
                        "schema other: it is not among the schemas looked at",
                        "text search configuration ts: Retort does not manage it");
    }

    @DatabaseTest(only = "postgresql")
    void what_belongs_to_an_extension(TestDatabase database) throws SQLException {
        database.execute(
                "create extension hstore",
                "create extension pg_stat_statements",
                "create table member (a int)",
                "create sequence member_sequence",
                "create type member_type as enum ('a')",
                "alter extension hstore add table member",
                "alter extension hstore add sequence member_sequence",
                "alter extension hstore add type member_type");

        LiveSchema live = Live.of(database);

        assertThat(live.schema()).isEqualTo(Schema.EMPTY);
        assertThat(live.unmanaged())
                .map(Object::toString)
                .contains(
                        "extension hstore: Retort does not manage it",
                        "extension table member: it belongs to the extension hstore",
                        "sequence of an extension member_sequence: it belongs to the extension hstore",
                        "view pg_stat_statements: it belongs to the extension pg_stat_statements")
                .noneMatch(text -> text.startsWith("function"));
    }
}
