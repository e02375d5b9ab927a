// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What is said of migrations that cannot be run, and that nothing is run then: a golden file each. */
class BadMigrationsTest {

    @TempDir
    Path temporary;

    private Workshop workshop;
    private Transcript transcript;

    @BeforeEach
    void make_a_project() throws IOException {
        workshop = Workshop.in(temporary);
        transcript = new Transcript(workshop);
    }

    @AfterEach
    void compare(TestInfo test) {
        Goldens.of(BadMigrationsTest.class)
                .verify(test.getTestMethod().orElseThrow().getName() + ".txt", transcript.toString());
    }

    @Test
    void one_that_does_not_compile() throws IOException {
        workshop.migration("V1", "id = \"a1\"", "op.dropTabel(\"users\");");

        transcript.retort("upgrade").retort("current");
    }

    @Test
    void two_with_one_id() throws IOException {
        workshop.migration("V1", "id = \"a1\"", "");
        workshop.migration("V2", "id = \"a1\"", "");

        transcript.retort("upgrade");
    }

    @Test
    void one_whose_parent_is_unknown() throws IOException {
        workshop.migration("V1", "id = \"a1\", after = \"b1\"", "");

        transcript.retort("upgrade");
    }

    @Test
    void a_circle() throws IOException {
        workshop.migration("V1", "id = \"a1\", after = \"b1\"", "");
        workshop.migration("V2", "id = \"b1\", after = \"a1\"", "");

        transcript.retort("upgrade");
    }

    @Test
    void several_heads() throws IOException {
        workshop.migration("V1", "id = \"a1\"", "");
        workshop.migration("V2", "id = \"b1\"", "");

        transcript
                .retort("heads")
                .retort("upgrade")
                .retort("create", "more")
                .retort("upgrade", "heads")
                .retort("status")
                .retort("create", "more", "--head", "b1")
                .retort("merge", "-m", "both")
                .retort("upgrade")
                .retort("merge", "-m", "both")
                .retort("history");
        assertThat(workshop.migrationFiles())
                .containsExactly("V1.java", "V2.java", "V20261121101500_Both.java", "V20261121101500_More.java");
    }

    @Test
    void one_that_fails_half_way() throws IOException {
        workshop.migration(
                "V1",
                "id = \"a1\"",
                "op.execute(\"create table t (id int)\"); op.execute(\"insert into u values (1)\");");

        transcript.retort("upgrade").retort("current").retort("pending");
    }

    @Test
    void one_that_was_edited_after_it_was_applied() throws IOException {
        workshop.migration("V1", "id = \"a1\"", "op.execute(\"select 1\");");
        transcript.retort("upgrade");
        workshop.migration("V1", "id = \"a1\"", "op.execute(\"select 2\");");
        workshop.migration("V2", "id = \"b1\", after = \"a1\"", "");

        transcript
                .retort("upgrade")
                .retort("status")
                .retort("validate")
                .retort("stamp", "a1")
                .retort("upgrade")
                .retort("validate");
    }

    @Test
    void a_database_at_a_revision_that_nobody_knows() throws IOException {
        workshop.migration("V1", "id = \"a1\", message = \"one\"", "");
        workshop.output("upgrade");
        Files.delete(workshop.migrations().resolve("V1.java"));
        workshop.migration("V2", "id = \"b1\"", "");

        transcript
                .retort("upgrade")
                .retort("autogenerate", "-m", "x")
                .retort("status")
                .retort("validate")
                .retort("stamp", "b1")
                .retort("stamp", "--purge", "b1");
    }

    @Test
    void targets_that_do_not_exist_or_mean_several() throws IOException {
        workshop.migration("V1", "id = \"abc1\"", "");
        workshop.migration("V2", "id = \"abc2\", after = \"abc1\"", "");

        transcript
                .retort("upgrade", "abd1")
                .retort("upgrade", "abc")
                .retort("upgrade", "+3")
                .retort("upgrade", "a b")
                .retort("upgrade", "-1")
                .retort("downgrade", "abc1")
                .retort("downgrade")
                .retort("downgrade", "base")
                .retort("downgrade", "--fast")
                .retort("show", "abd1")
                .retort("history", "-r", "abc1")
                .retort("stamp", "abd1");
    }

    @Test
    void one_that_cannot_be_taken_back() throws IOException {
        workshop.migration(
                "V1",
                """
                package db.migrations;

                import dev.retort.migration.*;

                @Revision(id = "a1")
                public final class V1 implements Migration {
                    public void upgrade(Operations op) {}
                }
                """);

        transcript.retort("upgrade").retort("downgrade").retort("validate").retort("show");
    }

    @Test
    void no_folder() throws IOException {
        Files.delete(workshop.migrations());

        transcript.retort("upgrade").retort("history");
    }
}
