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

/** What is said of databases, class paths and files that are not what they should be: a golden file each. */
class BadSurroundingsTest {

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
        Goldens.of(BadSurroundingsTest.class)
                .verify(test.getTestMethod().orElseThrow().getName() + ".txt", transcript.toString());
    }

    @Test
    void no_configuration() throws IOException {
        Files.delete(workshop.folder().resolve("retort.properties"));

        transcript.retort("upgrade").retort("--config", "other.properties", "upgrade");
    }

    @Test
    void an_unreachable_database() {
        transcript
                .retort("current", "--url", "postgresql://anna:secret@localhost:1/shop")
                .retort("current", "--url", "jdbc:postgresql://localhost:1/shop?password=secret", "--wait", "300ms")
                .retort("current", "--url", "jdbc:nix:shop")
                .retort("check", "--url", "sqlite:////no/such/folder/shop.db");
    }

    @Test
    void a_class_path_without_entities() throws IOException {
        transcript.retort("check");
        workshop.entities("public class User { }");
        transcript.retort("check").retort("autogenerate", "-m", "users");
    }

    @Test
    void an_entity_that_does_not_map() throws IOException {
        workshop.entities("@Entity public class User { String name; }");

        transcript.retort("autogenerate", "-m", "users");
        assertThat(workshop.migrationFiles()).isEmpty();
    }

    @Test
    void a_type_that_a_database_does_not_have() throws IOException {
        workshop.entities("@Entity public class Task { @Id long id;"
                + " @JdbcTypeCode(org.hibernate.type.SqlTypes.INTERVAL_SECOND) java.time.Duration estimate; }");

        transcript.retort("autogenerate", "-m", "tasks");
        assertThat(workshop.migrationFiles()).isEmpty();
    }

    @Test
    void a_database_file_that_cannot_be_written() throws IOException {
        workshop.output("current");
        workshop.migration("V1", "id = \"a1\"", "op.execute(\"create table t (id int)\");");

        transcript.retort("upgrade", "--url", "jdbc:sqlite:file:app.db?mode=ro");
    }

    @Test
    void a_folder_of_migrations_that_cannot_be_written() throws IOException {
        workshop.entities("@Entity public class User { @Id Long id; }");
        Files.delete(workshop.migrations());
        Files.writeString(workshop.migrations(), "");

        transcript.retort("autogenerate", "-m", "users").retort("create", "users");
    }

    @Test
    void pending_migrations_stop_the_next_one() throws IOException {
        workshop.entities("@Entity public class User { @Id Long id; }");
        workshop.output("autogenerate", "-m", "users");
        workshop.entities("@Entity public class User { @Id Long id; String name; }");

        transcript.retort("autogenerate", "-m", "names");
        assertThat(workshop.migrationFiles()).hasSize(1);
        transcript
                .retort("autogenerate", "-m", "names", "--allow-pending")
                .retort("upgrade")
                .retort("check");
    }

    @Test
    void renames_that_nobody_decides() throws IOException {
        workshop.entities("@Entity public class User { @Id Long id; String mail; String name; }");
        workshop.output("autogenerate", "-m", "users");
        workshop.output("upgrade");
        workshop.entities("@Entity public class User { @Id Long id; String email; String name; }");

        transcript
                .retort("autogenerate", "-m", "email")
                .retort("autogenerate", "-m", "email", "--dry-run", "--rename", "User.mail:email")
                .retort("autogenerate", "-m", "email", "--dry-run", "--no-rename")
                .retort("autogenerate", "-m", "email", "--rename", "User.male:email")
                .retort("autogenerate", "-m", "email", "--rename", "mail")
                .retort("autogenerate", "-m", "email", "--no-rename", "--fill", "User.emial=1");
        workshop.shell().answering("what?\n");
        transcript.retort("autogenerate", "-m", "email", "--dry-run");
        workshop.shell().answering("y\n");
        transcript.retort("autogenerate", "-m", "email").retort("upgrade").retort("check");
    }
}
