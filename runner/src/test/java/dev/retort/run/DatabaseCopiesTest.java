// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.RowChecksums;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCopiesTest {

    @TempDir
    Path folder;

    private final Project project = new Project().with("a1", "", op -> {
        op.createTable("t", column("id", bigint()), column("v", varchar(20)));
        op.execute("insert into t values (1, 'it''s'), (2, null)");
        op.execute("create view w as select id from t");
    });

    /** PostgreSQL's client programs read servers of their own version and older ones. */
    @DatabaseTest(only = {"sqlite", "postgresql-14", "mysql", "mariadb"})
    void what_was_backed_up_comes_back_and_nothing_else_stays(TestDatabase database) throws SQLException {
        assumeTrue(
                !database.product().equals("postgresql")
                        || Client.program(database, "pg_dump").isPresent(),
                "no pg_dump here");
        project.on(database).upgrade("head");
        SchemaDump schema = database.dump();
        RowChecksums rows = database.checksums();
        Path file = folder.resolve("it's a copy");

        copies(database, Consent.NONE).backup(file);
        database.execute("drop view w", "delete from t", "create table later (id int)", "create view x as select 1");
        copies(database, Consent.NONE.toReset()).restore(file);

        assertThat(database.dump()).isEqualTo(schema);
        assertThat(database.checksums()).isEqualTo(rows);
        assertThatThrownBy(() -> copies(database, Consent.NONE).backup(file))
                .isInstanceOf(BackupFileUnusable.class)
                .hasMessage(
                        "the file " + file + " is there already: name another one, or remove it; nothing was changed");
    }

    @DatabaseTest(only = "sqlite")
    void a_file_that_holds_no_copy_is_refused(TestDatabase database) throws IOException, SQLException {
        project.on(database).upgrade("head");
        SchemaDump before = database.dump();
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear database,");

        assertThatThrownBy(() -> copies(database, Consent.NONE).restore(file))
                .isInstanceOf(ConfirmationNeeded.class)
                .hasMessage("this replaces all that is in the database of dev by what " + file
                        + " holds, and nobody has" + " agreed\nnothing was changed; agree with --force");
        assertThatThrownBy(() -> copies(database, Consent.NONE.toReset()).restore(file))
                .isInstanceOf(BackupFileUnusable.class)
                .hasMessage("the file " + file + " is no SQLite database; nothing was changed");

        assertThat(database.dump()).isEqualTo(before);
    }

    @DatabaseTest(only = "postgresql-18")
    void a_program_that_is_not_there_is_named_with_what_to_install(TestDatabase database) {
        DatabaseCopies copies = new DatabaseCopies(
                Project.connections(database),
                new ConnectionSource.DriverConnections(database.url(), database.user(), ""),
                RunOptions.defaults(),
                RunListener.SILENT,
                folder.toString());

        assertThatThrownBy(() -> copies.backup(folder.resolve("copy")))
                .isInstanceOf(ToolMissing.class)
                .hasMessage(
                        "this needs the program pg_dump, which is in no folder of PATH; install the client programs of"
                                + " PostgreSQL (postgresql-client), of the server's version or later");
    }

    @DatabaseTest
    void a_reset_leaves_nothing_and_asks_before(TestDatabase database) throws SQLException {
        project.on(database).upgrade("head");
        database.execute("create table later (id int primary key)", "create index ix_later on later (id)");

        assertThatThrownBy(() -> project.on(database).reset())
                .isInstanceOf(ConfirmationNeeded.class)
                .hasMessage(
                        "this drops everything in the database of dev, and nobody has agreed\nnothing was changed; agree"
                                + " with --force");
        assertThatThrownBy(() -> engine(database, Policy.of("prod"), Consent.NONE.toReset())
                        .reset())
                .isInstanceOf(RefusedByPolicy.class)
                .hasMessage("refused in prod: reset drops everything; nothing was changed");

        engine(database, Policy.of("dev"), Consent.NONE.toReset()).reset();

        assertThat(database.dump().text()).isEmpty();
        assertThat(project.on(database).upgrade("head").done()).hasSize(1);
    }

    @DatabaseTest(only = "postgresql-18")
    void a_reset_drops_whatever_there_may_be(TestDatabase database) throws SQLException {
        database.execute(
                "create type mood as enum ('sad')",
                "create domain price as numeric check (value > 0)",
                "create type pair as (a int, b int)",
                "create table \"O\"\"dd\" (id serial primary key, m mood, p price)",
                "create materialized view mv as select * from \"O\"\"dd\"",
                "create function f(a int) returns int language sql as 'select 1'",
                "create procedure p(a int) language sql as 'select 1'",
                "create sequence s",
                "create table parts (id int) partition by range (id)",
                "create table part_1 partition of parts for values from (1) to (9)",
                "create schema other",
                "create table other.stays (id int)");

        engine(database, Policy.of("dev"), Consent.NONE.toReset()).reset();

        assertThat(database.dump().objects().keySet()).containsExactly("schema other", "table other.stays");
        assertThat(database.rows("select proname from pg_proc where pronamespace = 'public'::regnamespace"))
                .isEqualTo(List.of());
    }

    private MigrationEngine engine(TestDatabase database, Policy policy, Consent consent) {
        return new MigrationEngine(
                Project.connections(database),
                project.migrations(),
                RunOptions.defaults().withPolicy(policy).withConsent(consent),
                RunListener.SILENT);
    }

    private static DatabaseCopies copies(TestDatabase database, Consent consent) {
        return new DatabaseCopies(
                Project.connections(database),
                new ConnectionSource.DriverConnections(database.url(), database.user(), ""),
                RunOptions.defaults().withConsent(consent),
                RunListener.SILENT,
                Client.folders(database));
    }
}
