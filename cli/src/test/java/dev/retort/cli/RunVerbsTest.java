// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs around a run: plan, history drawn and audited, branches, copies, a new start. */
class RunVerbsTest {

    @TempDir
    Path temporary;

    @DatabaseTest(only = "sqlite")
    void a_plan_shows_statements_and_parts(TestDatabase database) throws IOException {
        Workshop workshop = Workshop.in(temporary, database);
        workshop.migration(
                "V1",
                "id = \"a1\", message = \"rows\"",
                "op.execute(\"create table t (id int)\");"
                        + " op.bulkInsert(\"t\", java.util.List.of(\"id\"), dev.retort.migration.Row.row(1));");
        workshop.migration("V2", "id = \"b2\", after = \"a1\", message = \"less\"", "op.execute(\"delete from t\");");

        assertThat(workshop.output("plan"))
                .isEqualTo(
                        """
                        upgrade a1  rows  one transaction
                          create table t (id int);
                          insert into "t" ("id") values
                              (1);

                        upgrade b2  less  one transaction
                          may lose data: SQL may change or delete what is there: delete from t
                          delete from t;

                        """);
        assertThat(workshop.output("current")).isEqualTo("no revision is applied\n");
        workshop.retort("upgrade");
        assertThat(workshop.output("plan")).isEqualTo("nothing to do\n");
        assertThat(workshop.output("plan", "--downgrade", "-1"))
                .isEqualTo(
                        """
                        downgrade b2  less  one transaction
                          -- the migration is recorded

                        """);
    }

    @Test
    void branches_are_listed_drawn_and_found_by_whoever_wants_one_line() throws IOException {
        Workshop workshop = Workshop.in(temporary);
        workshop.migration("V1", "id = \"a1\", message = \"first\"", "");
        workshop.migration("V2", "id = \"b2\", after = \"a1\", message = \"left\"", "");
        workshop.migration("V3", "id = \"c3\", after = \"a1\", message = \"right\", labels = \"pay\"", "");
        workshop.migration("V4", "id = \"d4\", after = \"c3\", message = \"further right\"", "");

        assertThat(workshop.retort("check", "--linear", "--offline"))
                .isEqualTo(Shell.Result.failed(
                        3,
                        "retort: there are several heads: b2, d4; merge them with `retort merge`, or let the newest follow"
                                + " the other one\n"));
        assertThat(workshop.output("branches"))
                .isEqualTo(
                        """
                        a1             first
                          -> b2        left
                          -> c3 (pay)  right
                        """);
        workshop.migration("V5", "id = \"e5\", after = {\"b2\", \"d4\"}, message = \"both\"", "");
        assertThat(workshop.output("history", "--graph"))
                .isEqualTo(
                        """
                        *  e5 (head)  both
                        ├─╮
                        │ *  d4  further right
                        │ *  c3 (pay)  right
                        * │  b2  left
                        ├─╯
                        *  a1  first
                        """);
    }

    @DatabaseTest(only = "sqlite")
    void an_audit_tells_who_did_what_and_how_it_ended(TestDatabase database) throws IOException {
        Workshop workshop = Workshop.in(temporary, database);
        workshop.migration("V1", "id = \"a1\"", "op.execute(\"create table t (id int)\");");
        workshop.migration("V2", "id = \"b2\", after = \"a1\"", "op.execute(\"insert into nowhere values (1)\");");
        assertThat(workshop.output("history", "--audit")).isEqualTo("nothing was done to this database yet\n");
        workshop.retort("upgrade");

        List<String> lines = workshop.output("history", "--audit").lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith("2026-11-21 10:15:00 UTC  upgrade  b2  failed  ")
                .contains("  the upgrade to revision b2 failed at execute: ");
        assertThat(lines.get(1)).startsWith("2026-11-21 10:15:00 UTC  upgrade  a1  done    ");
    }

    @DatabaseTest(only = "sqlite")
    void a_backup_comes_back_and_a_reset_begins_again(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        workshop.migration("V1", "id = \"a1\", message = \"t\"", "op.execute(\"create table t (id int)\");");
        workshop.retort("upgrade");
        database.execute("insert into t values (1)");

        assertThat(workshop.output("backup"))
                .isEqualTo("wrote /project/retort-backup-20261121101500; \"retort restore\" brings it back\n");
        assertThat(workshop.retort("backup").exitCode()).isEqualTo(1);
        database.execute("delete from t");
        assertThat(workshop.retort("restore", "retort-backup-20261121101500").exitCode())
                .isEqualTo(4);
        assertThat(workshop.output("restore", "retort-backup-20261121101500", "--force"))
                .isEqualTo("the database is what /project/retort-backup-20261121101500 holds\n");
        assertThat(database.rows("select id from t")).isEqualTo(List.of(List.of("1")));
        assertThat(Files.exists(workshop.folder().resolve("retort-backup-20261121101500")))
                .isTrue();

        database.execute("create table other (id int)");
        workshop.shell().answering("y\n");
        assertThat(workshop.output("reset"))
                .isEqualTo(
                        """
                        this drops everything in the database of dev
                        Go on? [y/N] upgrade a1  t  N ms
                        the database is at a1
                        """);
        assertThat(database.rows("select id from t")).isEmpty();
        assertThat(database.dump().text()).doesNotContain("other");
    }

    @DatabaseTest(only = "sqlite")
    void what_was_not_cut_off_needs_no_word(TestDatabase database) throws IOException {
        Workshop workshop = Workshop.in(temporary, database);
        workshop.migration("V1", "id = \"a1\"", "op.execute(\"create table t (id int)\");");

        assertThat(workshop.retort("resolve", "a1", "--done"))
                .isEqualTo(Shell.Result.failed(
                        2,
                        "retort: revision a1 was not cut off; no migration was: `retort upgrade` and `retort downgrade` do"
                                + " what there is to do\n"));
        assertThat(workshop.retort("resolve", "a1").exitCode()).isEqualTo(2);
    }
}
