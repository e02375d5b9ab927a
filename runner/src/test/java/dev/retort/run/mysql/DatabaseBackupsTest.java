// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.mysql.ServerText;
import dev.retort.run.BackupFileUnusable;
import dev.retort.run.Client;
import dev.retort.run.ConnectionSource;
import dev.retort.run.Consent;
import dev.retort.run.DatabaseCopies;
import dev.retort.run.Project;
import dev.retort.run.RunListener;
import dev.retort.run.RunOptions;
import dev.retort.run.ToolFailed;
import dev.retort.run.ToolMissing;
import dev.retort.testkit.Ability;
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

/** Copies by the servers' own programs, of all that there can be in a database. */
class DatabaseBackupsTest {

    private static final String PROGRAMS =
            """
            select 'trigger' kind, trigger_name name, action_statement text from information_schema.triggers
                where trigger_schema = database()
            union all select routine_type, routine_name, routine_definition from information_schema.routines
                where routine_schema = database()
            union all select 'event', event_name, event_definition from information_schema.events
                where event_schema = database()
            order by 1, 2
            """;

    @TempDir
    Path folder;

    @DatabaseTest(only = {"mysql", "mariadb"})
    void all_that_there_can_be_comes_back(TestDatabase database) throws SQLException {
        fill(database);
        SchemaDump schema = database.dump();
        RowChecksums rows = database.checksums();
        List<List<String>> programs = database.rows(PROGRAMS);
        Path file = folder.resolve("it's a copy");

        copies(database, database.user(), "").backup(file);
        database.execute(
                "update child set parent_id = null",
                "update parent set note = null",
                "drop trigger parent_note",
                "drop event nightly",
                "create table later (id int primary key)",
                "create procedure later() select 1");
        copies(database, database.user(), "").restore(file);

        assertThat(programs).hasSize(4);
        assertThat(database.dump()).isEqualTo(schema);
        assertThat(database.checksums()).isEqualTo(rows);
        assertThat(database.rows(PROGRAMS)).isEqualTo(programs);
        if (database.can(Ability.SEQUENCES)) {
            assertThat(Long.parseLong(
                            database.rows("select nextval(numbers)").get(0).get(0)))
                    .isGreaterThan(5);
        }
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void all_that_there_can_be_goes_in_a_reset(TestDatabase database) throws SQLException {
        fill(database);

        new Project()
                .on(database, RunOptions.defaults().withConsent(Consent.NONE.toReset()))
                .reset();

        assertThat(database.dump().text()).isEmpty();
        assertThat(database.rows(PROGRAMS)).isEmpty();
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void a_password_may_hold_any_letter(TestDatabase database) throws SQLException {
        String password = "p\"a\\s#s' =;[w]ö";
        String account = "'who''s'@'%'";
        database.execute(
                "create user " + account + " identified by " + ServerText.quoted(password),
                "grant all on " + database.quote(database.name()) + ".* to " + account,
                "create table t (id int primary key)",
                "insert into t values (1)");
        Path file = folder.resolve("copy");
        try {
            copies(database, "who's", password).backup(file);
            database.execute("delete from t");
            copies(database, "who's", password).restore(file);

            assertThatThrownBy(() -> copies(database, "who's", password + " ").backup(folder.resolve("other")))
                    .isNotInstanceOf(ToolFailed.class)
                    .hasMessageNotContaining(password);
        } finally {
            database.execute("drop user " + account);
        }

        assertThat(database.rows("select id from t")).isEqualTo(List.of(List.of("1")));
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void a_copy_that_was_cut_off_is_refused_and_nothing_changes(TestDatabase database)
            throws SQLException, IOException {
        database.execute("create table t (id int primary key)");
        Path file = folder.resolve("copy");
        copies(database, database.user(), "").backup(file);
        SchemaDump before = database.dump();
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));

        assertThatThrownBy(() -> copies(database, database.user(), "").restore(file))
                .isInstanceOf(BackupFileUnusable.class)
                .hasMessage("the file " + file
                        + " is no whole copy: it does not end with \"-- Dump completed\"; nothing was changed");

        assertThat(database.dump()).isEqualTo(before);
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void a_program_that_is_not_there_is_named_with_what_to_install(TestDatabase database) {
        DatabaseCopies copies = new DatabaseCopies(
                Project.connections(database),
                new ConnectionSource.DriverConnections(database.url(), database.user(), ""),
                RunOptions.defaults(),
                RunListener.SILENT,
                folder.toString());

        assertThatThrownBy(() -> copies.backup(folder.resolve("copy")))
                .isInstanceOf(ToolMissing.class)
                .hasMessageEndingWith("-client), of the server's version or later");
    }

    private static void fill(TestDatabase database) throws SQLException {
        database.execute(
                "create table parent (id int primary key auto_increment, favourite int, note varchar(50),"
                        + " bytes varbinary(20), longer varchar(100) as (concat(note, note)) virtual)",
                "create table child (id int primary key, parent_id int, `o``dd` varchar(9) default 'ö',"
                        + " constraint fk_parent foreign key (parent_id) references parent (id))",
                "insert into parent (id, note, bytes) values (7, 'it''s \\\\ ö; 😀', x'00ff0a0d1a275c')",
                "insert into child values (1, 7, 'a')",
                "update parent set favourite = 1",
                "alter table parent add constraint fk_favourite foreign key (favourite) references child (id)",
                "create table `o``dd` (id int primary key)",
                "create view a_first as select id from parent",
                "create view z_last as select p.id from a_first p join child c on c.parent_id = p.id",
                "create trigger parent_note before update on parent for each row"
                        + " begin if new.note = 'x;' then set new.note = 'y'; end if; end",
                "create procedure tidy(in a int) begin delete from child where id = a; select 1; end",
                "create function one() returns int deterministic return 1",
                "create event nightly on schedule every 1 day starts '2036-01-01' do call tidy(1)");
        if (database.can(Ability.SEQUENCES)) {
            database.execute("create sequence numbers start with 5", "do nextval(numbers)");
        }
    }

    private static DatabaseCopies copies(TestDatabase database, String user, String password) {
        return new DatabaseCopies(
                ConnectionSource.of(database.url(), user, password),
                new ConnectionSource.DriverConnections(database.url(), user, password),
                RunOptions.defaults().withConsent(Consent.NONE.toReset()),
                RunListener.SILENT,
                Client.folders(database));
    }
}
