// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mysql;

import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.nativeType;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Differ;
import dev.retort.diff.Difference;
import dev.retort.diff.Twin;
import dev.retort.introspect.IntrospectionOptions;
import dev.retort.introspect.Introspector;
import dev.retort.introspect.LiveDatabase;
import dev.retort.introspect.LiveSchema;
import dev.retort.introspect.RememberingTwin;
import dev.retort.introspect.TwinDatabase;
import dev.retort.operation.Operation;
import dev.retort.schema.CannotTell;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;

/** What MySQL and MariaDB write in words of their own is compared by them. */
class TwinTest {

    private static final ObjectName T = ObjectName.of("t");
    private static final String TWINS = "select schema_name from information_schema.schemata"
            + " where schema_name like 'retort\\\\_twin\\\\_%' order by 1";

    @DatabaseTest(only = {"mysql", "mariadb"})
    void other_words_for_the_same_are_no_difference(TestDatabase database) throws SQLException {
        database.execute(
                """
                create table t (
                    a varchar(20), c int, d int generated always as (c * 2 + coalesce(c, 0)) stored,
                    f varchar(9) default (concat('x', lower('Y'))),
                    constraint ck check (c between 1 and 9 or a like 'x%' and length(a) not in (3, 5)))
                """);
        Schema wanted = Schema.EMPTY.with(Table.of(
                "t",
                column("a", varchar(20)),
                column("c", integer()),
                column("d", integer()).storedAs("((c*2) + COALESCE(c,0))"),
                column("f", varchar(9)).defaultExpression("CONCAT('x', LCASE('Y'))"),
                check("ck", "(c BETWEEN 1 AND 9) or ((a LIKE 'x%') and LENGTH(a) not in (3,5))")));

        Difference difference = difference(database, wanted);

        assertThat(difference.upgrade().operations()).isEmpty();
        assertThat(difference.cannotTell()).isEmpty();
        assertThat(database.rows(TWINS)).isEmpty();
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void what_is_another_thing_stays_as_it_was_told(TestDatabase database) throws SQLException {
        database.execute("create table t (a varchar(20), constraint ck check (a like 'x%'))");
        Schema wanted = Schema.EMPTY.with(Table.of("t", column("a", varchar(20)), check("ck", "a like 'y%'")));

        assertThat(difference(database, wanted).upgrade().operations())
                .containsExactly(
                        new Operation.DropCheck(T, "ck", null), new Operation.AddCheck(T, check("ck", "a like 'y%'")));
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void what_the_database_refuses_cannot_be_told(TestDatabase database) throws SQLException {
        database.execute("create table t (a varchar(20), constraint ck check (a like 'x%'))");
        Schema wanted = Schema.EMPTY.with(Table.of("t", column("a", varchar(20)), check("ck", "no_such_function(a)")));

        Difference difference = difference(database, wanted);

        assertThat(difference.upgrade().operations()).isEmpty();
        assertThat(difference.cannotTell())
                .extracting(CannotTell::reason)
                .singleElement()
                .asString()
                .startsWith("the database refuses it: ");
        assertThat(database.rows(TWINS)).isEmpty();
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void nothing_can_be_told_without_the_right_to_make_a_database(TestDatabase database) throws SQLException {
        database.execute(
                "create table t (a varchar(20), constraint ck check (a like 'x%'))",
                "drop user if exists twin_reader",
                "create user twin_reader identified by 'secret'",
                "grant select on " + database.name() + ".* to twin_reader");
        Schema wanted = Schema.EMPTY.with(Table.of("t", column("a", varchar(20)), check("ck", "a like 'y%'")));

        Difference difference = difference(database, wanted, () -> connect(database.url(), "twin_reader", "secret"));

        assertThat(difference.upgrade().operations()).isEmpty();
        assertThat(difference.cannotTell())
                .extracting(CannotTell::reason)
                .singleElement()
                .asString()
                .startsWith("it can only be compared in a scratch place, which the database does not let be made: ")
                .contains("Access denied for user 'twin_reader'");
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void what_a_killed_process_left_is_cleared_away_and_what_others_made_or_use_is_not(TestDatabase database)
            throws SQLException {
        database.execute(
                "create table t (a varchar(20), constraint ck check (a like 'x%'))",
                "create database retort_twin_90001",
                "create table retort_twin_90001.retort_twin (id int)",
                "create table retort_twin_90001.t (id int)",
                "create database retort_twin_90002",
                "create table retort_twin_90002.somebodys (id int)",
                "create database retort_twin_90003",
                "create table retort_twin_90003.retort_twin (id int)");
        Schema wanted = Schema.EMPTY.with(Table.of("t", column("a", varchar(20)), check("ck", "a like 'y%'")));
        try (Connection user = database.connect()) {
            user.createStatement().execute("select get_lock('retort_twin_90003', 0)");

            difference(database, wanted);

            assertThat(database.rows(TWINS))
                    .isEqualTo(List.of(List.of("retort_twin_90002"), List.of("retort_twin_90003")));
        } finally {
            database.execute(
                    "drop database if exists retort_twin_90001",
                    "drop database retort_twin_90002",
                    "drop database retort_twin_90003");
        }
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void what_was_found_out_holds_for_databases_of_the_same_letters(TestDatabase database, @TempDir Path folder)
            throws SQLException {
        Schema wanted = Schema.EMPTY.with(Table.of("t", column("a", nativeType("varchar(9) character set latin1"))));

        database.execute(
                "alter database " + database.name() + " character set utf8mb4", "create table t (a varchar(9))");
        assertThat(remembered(database, wanted, folder).upgrade().operations())
                .containsExactly(new Operation.AlterColumn(
                        T, "a", List.of(type(nativeType("varchar(9) character set latin1")))));

        database.execute(
                "alter database " + database.name() + " character set latin1",
                "drop table t",
                "create table t (a varchar(9))");
        assertThat(remembered(database, wanted, folder).upgrade().operations()).isEmpty();
    }

    private static Difference remembered(TestDatabase database, Schema wanted, Path folder) throws SQLException {
        Supplier<Connection> connections = () -> connect(database.url(), database.user(), database.password());
        try (LiveDatabase live = LiveDatabase.open(connections)) {
            Twin twin = new RememberingTwin(
                    new TwinDatabase(connections, live.dialect(), live.version()),
                    folder,
                    live.dialect(),
                    live.version(),
                    live.setting());
            return new Differ(live.dialect(), live.version())
                    .diff(live.read(IntrospectionOptions.defaults()).schema(), wanted, DiffOptions.defaults(), twin);
        }
    }

    private static Difference difference(TestDatabase database, Schema wanted) throws SQLException {
        return difference(database, wanted, () -> connect(database.url(), database.user(), database.password()));
    }

    private static Difference difference(TestDatabase database, Schema wanted, Supplier<Connection> connections)
            throws SQLException {
        Dialect dialect = Dialects.installed().byId(database.product());
        try (Connection connection = database.connect()) {
            LiveSchema live = Introspector.introspect(connection, dialect, IntrospectionOptions.defaults());
            return new Differ(dialect, live.version())
                    .diff(
                            live.schema(),
                            wanted,
                            DiffOptions.defaults(),
                            new TwinDatabase(connections, dialect, live.version()));
        }
    }

    private static Connection connect(String url, String user, String password) {
        try {
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
