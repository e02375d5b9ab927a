// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.IndexPart.expression;
import static dev.retort.schema.Types.enumType;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.nativeType;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.timestampWithZone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Differ;
import dev.retort.diff.Difference;
import dev.retort.introspect.IntrospectionOptions;
import dev.retort.introspect.Introspector;
import dev.retort.introspect.LiveSchema;
import dev.retort.introspect.TwinDatabase;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.CannotTell;
import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What PostgreSQL writes in words of its own is compared by PostgreSQL. */
class TwinTest {

    private static final Dialect DIALECT = Dialects.installed().byId("postgresql");
    private static final ObjectName T = ObjectName.of("t");

    @DatabaseTest(only = "postgresql")
    void other_words_for_the_same_are_no_difference(TestDatabase database) throws SQLException {
        database.execute(
                "create type mood as enum ('sad', 'glad')",
                """
                create table t (
                    a text check (a like 'x%' and length(a) <> all (array[3, 5])),
                    b timestamptz default now() + interval '1 day',
                    c int,
                    d int generated always as (c * 2 + coalesce(c, 0)) stored,
                    e int4range,
                    f mood default 'sad'::mood,
                    check (f <> 'glad' or c between 1 and 9))
                """,
                "create index i on t (lower(a), (c + 1) desc) where a like 'y%' and c is not null");
        Schema wanted = Schema.EMPTY
                .with(EnumType.of("mood", "sad", "glad"))
                .with(Table.of(
                                "t",
                                column("a", text()),
                                column("b", timestampWithZone())
                                        .defaultExpression("CURRENT_TIMESTAMP + '1 day'::interval"),
                                column("c", integer()),
                                column("d", integer()).storedAs("((c*2) + COALESCE(c,0))"),
                                column("e", nativeType("pg_catalog.int4range")),
                                column("f", enumType("mood")).defaultTo("sad"),
                                check("a like 'x%' and length(a) not in (3, 5)"),
                                check("f != 'glad' or (c >= 1 and c <= 9)"))
                        .withIndexes(List.of(index("i")
                                .on(List.of(
                                        expression("lower(a)"),
                                        expression("c + 1").desc()))
                                .where("(a LIKE 'y%') and (c is not null)"))));

        Difference difference = difference(database, wanted);

        assertThat(difference.upgrade().operations())
                .containsExactly(new Operation.AlterColumn(
                        T, "b", List.of(ColumnChange.defaultExpression("CURRENT_TIMESTAMP + '1 day'::interval"))));
        assertThat(difference.cannotTell()).isEmpty();
    }

    @DatabaseTest(only = "postgresql")
    void what_is_another_thing_stays_as_it_was_told(TestDatabase database) throws SQLException {
        database.execute("create table t (a text, constraint a_check check (a like 'x%'))");
        Schema wanted = Schema.EMPTY.with(Table.of("t", column("a", text()), check("a_check", "a like 'y%'")));

        Difference difference = difference(database, wanted);

        assertThat(difference.upgrade().operations())
                .containsExactly(
                        new Operation.DropCheck(T, "a_check", null),
                        new Operation.AddCheck(T, check("a_check", "a like 'y%'")));
    }

    @DatabaseTest(only = "postgresql")
    void what_the_database_refuses_cannot_be_told(TestDatabase database) throws SQLException {
        database.execute("create table t (a text, constraint a_check check (a like 'x%'))");
        Schema wanted = Schema.EMPTY.with(Table.of("t", column("a", text()), check("a_check", "no_such_function(a)")));

        Difference difference = difference(database, wanted);

        assertThat(difference.upgrade().operations()).isEmpty();
        assertThat(difference.cannotTell())
                .containsExactly(new CannotTell(
                        "check (no_such_function(a)) of t",
                        "the database refuses it: ERROR: function no_such_function(text) does not exist"));
    }

    @DatabaseTest(only = "postgresql")
    void nothing_can_be_told_without_the_right_to_make_a_schema(TestDatabase database) throws SQLException {
        database.execute(
                "create table t (a text, constraint a_check check (a like 'x%'))",
                "drop role if exists twin_reader", "create role twin_reader", "grant select on t to twin_reader");
        Schema wanted = Schema.EMPTY.with(Table.of("t", column("a", text()), check("a_check", "a like 'y%'")));

        Difference difference = difference(database, wanted, "set role twin_reader");

        assertThat(difference.upgrade().operations()).isEmpty();
        assertThat(difference.cannotTell()).singleElement().satisfies(doubt -> assertThat(doubt.reason())
                .startsWith("it can only be compared in a scratch place, which the database does not let be made:"
                        + " ERROR: permission denied for database"));
    }

    @DatabaseTest(only = "postgresql")
    void nothing_is_left_of_a_comparison(TestDatabase database) throws SQLException {
        database.execute("create table t (a text, constraint a_check check (a like 'x%'))");
        Schema wanted = Schema.EMPTY.with(Table.of("t", column("a", text()), check("a_check", "a like 'y%'")));
        List<List<String>> before = database.rows("select nspname from pg_namespace order by 1");

        difference(database, wanted);

        assertThat(database.rows("select nspname from pg_namespace order by 1")).isEqualTo(before);
    }

    private static Difference difference(TestDatabase database, Schema wanted, String... session) throws SQLException {
        try (Connection connection = database.connect()) {
            LiveSchema live = Introspector.introspect(connection, DIALECT, IntrospectionOptions.defaults());
            return new Differ(DIALECT, live.version())
                    .diff(
                            live.schema(),
                            wanted,
                            DiffOptions.defaults(),
                            new TwinDatabase(() -> connect(database, session), DIALECT, live.version()));
        }
    }

    private static Connection connect(TestDatabase database, String... session) {
        try {
            Connection connection = database.connect();
            for (String sql : session) {
                connection.createStatement().execute(sql);
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
