// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is compared with what: entities, databases, migrations. */
class ComparisonTest {

    private static final String USER =
            "@Entity @Table(name = \"users\") public class User { @Id Long id; String name; }";

    @TempDir
    Path temporary;

    @DatabaseTest
    void what_no_migration_made_is_left_alone_until_it_is_asked_for(TestDatabase database)
            throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database).entities(USER);
        workshop.output("autogenerate", "-m", "users");
        workshop.output("upgrade");
        database.execute("create table legacy (id int primary key)");

        assertThat(workshop.output("check"))
                .isEqualTo(
                        """
                        up to date
                        left alone:
                          table legacy: no entity maps it and no migration made it
                        """);
        assertThat(workshop.output("autogenerate", "-m", "x"))
                .isEqualTo(
                        """
                        no differences, nothing was written
                        left alone:
                          table legacy: no entity maps it and no migration made it
                        """);
        assertThat(workshop.output("diff", "--drop-unmanaged")).isEqualTo("  - dropTable legacy  (loses data)\n");
        workshop.shell().with("RETORT_EXCLUDE", "leg*");
        assertThat(workshop.output("check")).isEqualTo("up to date\n");
    }

    @DatabaseTest(only = {"postgresql", "mariadb", "mysql"})
    void a_sequence_in_the_place_of_an_identity_is_told_where_it_starts(TestDatabase database) throws IOException {
        Workshop workshop = Workshop.in(temporary, database)
                .entities(USER.replace("@Id", "@Id @GeneratedValue(strategy = GenerationType.IDENTITY)"));
        workshop.output("autogenerate", "-m", "users");
        workshop.output("upgrade");
        workshop.entities(USER.replace("@Id", "@Id @GeneratedValue(strategy = GenerationType.SEQUENCE)"));

        assertThat(workshop.output("autogenerate", "-m", "numbers", "--dry-run"))
                .containsPattern("// Starts at 1: where rows have numbers already, let it start behind them.\n"
                        + " +op.createSequence\\(sequence\\(\"users_SEQ\"\\)");
    }

    @DatabaseTest
    void a_table_that_a_migration_made_goes_with_its_entity(TestDatabase database) throws IOException {
        Workshop workshop = Workshop.in(temporary, database)
                .entities(USER, "@Entity @Table(name = \"notes\") public class Note { @Id Long id; }");
        workshop.output("autogenerate", "-m", "users");
        workshop.output("upgrade");
        workshop.entities(USER);

        assertThat(workshop.output("diff")).isEqualTo("  - dropTable notes  (loses data)\n");
        workshop.shell().with("RETORT_EXCLUDE", "notes");
        assertThat(workshop.output("diff")).isEqualTo("no differences\n");
    }

    @DatabaseTest
    void another_database_may_stand_for_the_entities(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        Path model = workshop.folder().resolve("model.db");
        String url = "jdbc:sqlite:" + model;
        workshop.migration(
                "V1", "id = \"a1\"", "op.execute(\"create table users (id int primary key, name varchar(40))\");");
        workshop.output("upgrade", "--url", url);
        Files.delete(workshop.migrations().resolve("V1.java"));
        database.execute("create table legacy (id int primary key)");

        assertThat(workshop.retort("check", "--model-url", url).out())
                .isEqualTo(
                        """
                        differences:
                          + createTable users (id, name)
                        left alone:
                          table legacy: no entity maps it and no migration made it
                        """);
        assertThat(workshop.output("diff", "--to", url))
                .isEqualTo("  - dropTable legacy  (loses data)\n  + createTable users (id, name)\n");
        workshop.output("autogenerate", "-m", "as the model", "--model-url", url);
        workshop.output("upgrade");
        assertThat(workshop.output("check", "--model-url", url)).startsWith("up to date\n");
    }

    @Test
    void migrations_may_stand_for_the_database() throws IOException {
        Workshop workshop = Workshop.in(temporary).entities(USER);
        workshop.shell().with("RETORT_URL", "jdbc:postgresql://nowhere.invalid/shop");

        workshop.output("autogenerate", "-m", "users", "--offline");
        assertThat(workshop.output("check", "--offline")).isEqualTo("up to date\n");
        workshop.entities(USER.replace("String name", "String email"));
        assertThat(workshop.retort("check", "--offline"))
                .isEqualTo(new Shell.Result(
                        3,
                        """
                                differences:
                                  + addColumn users.email: varchar(255)
                                  - dropColumn users.name  (loses data)
                                """,
                        ""));
        assertThat(workshop.retort("check").exitCode()).isEqualTo(1);
    }

    @DatabaseTest
    void rows_that_generators_need_come_with_their_table(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database)
                .entities(
                        """
                        @Entity @Table(name = "users") public class User {
                            @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id;
                        }
                        """);

        workshop.output("autogenerate", "-m", "users");
        workshop.output("upgrade");

        assertThat(workshop.output("check")).isEqualTo("up to date\n");
        assertThat(database.rows("select * from hibernate_sequences")).hasSize(1);
        assertThat(workshop.output("downgrade")).endsWith("the database is at no revision\n");
    }
}
