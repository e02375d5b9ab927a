// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/** Errors of a migration, and failures for which none is to blame. */
class MigrationErrorsTest {

    private static final String INNOCENT =
            "\nall that this migration did was rolled back; the migration is not to blame, ";

    @DatabaseTest
    void an_error_while_operations_are_recorded_is_the_migrations_failure(TestDatabase database) throws SQLException {
        SchemaDump before = database.dump();
        Project failing = new Project().with("a1", "", op -> {
            throw new NoClassDefFoundError("com/example/Gone");
        });

        assertThatThrownBy(() -> failing.on(database).upgrade("heads"))
                .isInstanceOf(FaultyMigration.class)
                .hasMessage("revision a1 (make a1) cannot be run: java.lang.NoClassDefFoundError: com/example/Gone (in"
                        + " V_a1.java); nothing was changed");
        assertThat(database.dump()).isEqualTo(before);
    }

    @DatabaseTest(needs = Ability.TRANSACTIONAL_DDL)
    void an_error_while_code_runs_is_the_migrations_failure(TestDatabase database) throws SQLException {
        SchemaDump before = database.dump();
        Project failing = new Project().with("a1", "", op -> {
            op.createTable("t", column("id", bigint()));
            op.run("endless", connection -> {
                throw new StackOverflowError();
            });
        });

        assertThatThrownBy(() -> failing.on(database).upgrade("heads"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessage("the upgrade to revision a1 (make a1) failed at run: java.lang.StackOverflowError\n"
                        + "all that this migration did was rolled back; correct V_a1.java or the data, and run again");
        assertThat(database.dump()).isEqualTo(before);
    }

    @DatabaseTest(needs = {Ability.TRANSACTIONAL_DDL, Ability.CONCURRENT_WRITERS})
    void a_pool_that_only_reads_is_not_the_migrations_fault(TestDatabase database) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            pool.setReadOnly(true);

            assertReadOnly(ConnectionSource.of(pool));
        }
    }

    @DatabaseTest(lacks = Ability.CONCURRENT_WRITERS)
    void a_file_that_may_only_be_read_is_not_the_migrations_fault(TestDatabase database) throws SQLException {
        database.execute("create table there (id int)");

        assertReadOnly(ConnectionSource.of(database.url() + "?open_mode=1", null, null));
    }

    private static void assertReadOnly(ConnectionSource connections) {
        Project project = new Project().with("a1", "", op -> op.createTable("t", column("id", bigint())));
        assertThatThrownBy(() -> new MigrationEngine(
                                connections, project.migrations(), RunOptions.defaults(), RunListener.SILENT)
                        .upgrade("heads"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageEndingWith(INNOCENT + "the database is read-only: make it writable, and run again");
    }

    @DatabaseTest(lacks = Ability.CONCURRENT_WRITERS)
    void a_full_disk_is_not_the_migrations_fault(TestDatabase database) {
        Project project = new Project().with("a1", "", op -> {
            op.execute("pragma max_page_count = 20");
            op.execute("create table t as with recursive n (i) as (select 1 union all select i + 1 from n limit 10000)"
                    + " select i, 'a text of some length' as s from n");
        });

        assertThatThrownBy(() -> project.on(database).upgrade("heads"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageEndingWith(INNOCENT + "the disk is full: make room, and run again");
    }

    @DatabaseTest(needs = Ability.CONCURRENT_WRITERS)
    void a_connection_that_is_lost_is_not_the_migrations_fault(TestDatabase database) throws SQLException {
        Project project = new Project().with("a1", "", op -> {
            op.createTable("t", column("id", bigint()));
            op.run("an administrator is at work", own -> {
                try (Connection administrator = database.connect()) {
                    SessionKiller.killOthers(database, administrator);
                }
            });
            op.createTable("u", column("id", bigint()));
        });

        assertThatThrownBy(() -> project.on(database).upgrade("heads"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("; the migration is not to blame, the connection to the database was lost: see"
                        + " whether the server is up, and run again");
    }

    @DatabaseTest(needs = Ability.TRANSACTIONAL_DDL)
    void whether_a_commit_was_heard_is_not_known_where_the_connection_is_lost(TestDatabase database) {
        Project project = new Project().with("a1", "", op -> op.createTable("t", column("id", bigint())));
        SeveredConnections connections =
                SeveredConnections.behind("create table retort_history", Project.connections(database));

        assertThatThrownBy(() -> new MigrationEngine(
                                connections, project.migrations(), RunOptions.defaults(), RunListener.SILENT)
                        .upgrade("heads"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessage("the upgrade to revision a1 (make a1) failed at its end: the process has ended\n"
                        + "part 1 of 1 may have left something, which the next run finds out; the migration is not to"
                        + " blame, the connection to the database was lost: see whether the server is up, and run"
                        + " again: it goes on with part 1");
        assertThat(project.on(database).upgrade("heads").done()).hasSize(1);
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void a_missing_privilege_is_not_the_migrations_fault(TestDatabase database) throws SQLException {
        database.execute(
                "create table t (id int)",
                "drop user if exists newcomer@localhost, newcomer@'%'",
                "create user newcomer@localhost identified by 'secret'",
                "create user newcomer@'%' identified by 'secret'",
                "grant select, insert, update, delete, create on " + database.name() + ".* to newcomer@localhost",
                "grant select, insert, update, delete, create on " + database.name() + ".* to newcomer@'%'");
        Project project = new Project().with("a1", "", op -> op.addColumn("t", column("v", bigint())));
        ConnectionSource connections = ConnectionSource.of(database.url(), "newcomer", "secret");

        assertThatThrownBy(() -> new MigrationEngine(
                                connections, project.migrations(), RunOptions.defaults(), RunListener.SILENT)
                        .upgrade("heads"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("ALTER command denied to user 'newcomer'@")
                .hasMessageEndingWith(INNOCENT
                        + "the database user lacks a privilege: grant it, or run as one who has it, and run again");
    }

    @DatabaseTest(only = "postgresql")
    void a_table_of_another_owner_is_not_the_migrations_fault(TestDatabase database) throws SQLException {
        String role = database.name() + "_newcomer";
        database.execute(
                "create table t (id int)",
                "create role " + role + " login",
                "grant all on schema public to " + role,
                "grant all on t to " + role);
        Project project = new Project().with("a1", "", op -> op.addColumn("t", column("v", bigint())));

        try {
            assertThatThrownBy(() -> new MigrationEngine(
                                    ConnectionSource.of(database.url(), role, ""),
                                    project.migrations(),
                                    RunOptions.defaults(),
                                    RunListener.SILENT)
                            .upgrade("heads"))
                    .isInstanceOf(MigrationFailed.class)
                    .hasMessageContaining("must be owner of table t")
                    .hasMessageEndingWith(INNOCENT
                            + "the database user lacks a privilege: grant it, or run as one who has it, and run again");
        } finally {
            database.execute("drop owned by " + role, "drop role " + role);
        }
    }
}
