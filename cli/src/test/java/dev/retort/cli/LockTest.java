// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;

/** What is said where another process runs migrations. */
class LockTest {

    @TempDir
    Path temporary;

    @DatabaseTest(only = "sqlite")
    void who_waits_in_vain_leaves_with_an_exit_code_of_its_own(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        workshop.shell().with("RETORT_LOCK_WAIT", "300ms").with("RETORT_LOCK_TIMEOUT", "100ms");
        workshop.migration("V1", "id = \"a1\"", "op.execute(\"create table t (id int)\");");

        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            Shell.Result result = workshop.retort("upgrade");

            assertThat(result.exitCode()).isEqualTo(6);
            assertThat(result.err())
                    .startsWith("retort: another process is running migrations: ")
                    .endsWith("; gave up after 0 seconds, nothing was changed\n");
        }
        assertThat(workshop.output("upgrade")).endsWith("the database is at a1\n");
    }

    @DatabaseTest(only = "sqlite")
    void who_reads_is_in_the_way_of_what_changes_the_database(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        workshop.shell()
                .with("RETORT_LOCK_WAIT", "100ms")
                .with("RETORT_LOCK_TIMEOUT", "50ms")
                .with("RETORT_RETRY_FOR", "100ms");
        workshop.migration("V1", "id = \"a1\"", "op.execute(\"create table t (id int)\");");
        workshop.output("upgrade");
        workshop.output("backup", "copy");
        List<List<String>> history = database.rows("select * from retort_history");

        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("begin");
            statement.executeQuery("select * from retort_history").close();
            assertThat(workshop.retort("reset", "--force"))
                    .satisfies(blocked("retort: the database failed while dropping everything: [SQLITE_BUSY]"));
            assertThat(workshop.retort("stamp", "base"))
                    .satisfies(blocked(
                            "retort: the database failed while changing the table retort_history: [SQLITE_BUSY]"));
            assertThat(workshop.retort("restore", "copy", "--force"))
                    .satisfies(blocked(
                            "retort: another process is running migrations: one that uses the database file; gave up"
                                    + " after 0 seconds, nothing was changed\n"));
        }
        assertThat(database.rows("select * from retort_history")).isEqualTo(history);
    }

    private static Consumer<Shell.Result> blocked(String sentence) {
        return result -> {
            assertThat(result.exitCode()).isEqualTo(6);
            assertThat(result.err()).startsWith(sentence);
        };
    }

    @DatabaseTest(only = "sqlite")
    void statements_are_shown_to_whoever_asks(TestDatabase database) throws IOException {
        Workshop workshop = Workshop.in(temporary, database);
        workshop.shell().with("DB_ECHO_SQL", "true");
        workshop.migration("V1", "id = \"a1\"", "op.execute(\"create table t (id int)\");");

        assertThat(workshop.output("upgrade"))
                .isEqualTo("create table t (id int);\nupgrade a1    N ms\nthe database is at a1\n");
    }
}
