// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.config.Settings;
import dev.retort.config.SettingsReader;
import dev.retort.config.SettingsRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitVerbTest {

    @TempDir
    Path temporary;

    private Path project;

    @BeforeEach
    void make_a_project() throws IOException {
        project = temporary.toRealPath();
    }

    @Test
    void a_project_gets_settings_and_a_folder() throws IOException {
        Shell.Result result = new Shell(project).run("init");

        assertThat(result)
                .isEqualTo(Shell.Result.done(
                        """
                        created %1$s/retort.properties
                        created %1$s/src/main/java/db/migrations

                        Next: look at retort.properties, build the project, and then
                          retort autogenerate -m "first tables"
                        """
                                .formatted(project)));
        assertThat(project.resolve("src/main/java/db/migrations")).isEmptyDirectory();
        assertThat(project.resolve("retort.properties"))
                .content()
                .isEqualTo(
                        """
                        # Settings of Retort. Any of them may stand in the environment too: RETORT_URL, RETORT_MODEL_CLASSPATH, ...
                        # Relative paths are relative to this file.

                        # The database. The password belongs into the environment: RETORT_PASSWORD.
                        # DATABASE_URL is understood too, as a JDBC URL or as postgresql://user:password@host/database.
                        retort.url = jdbc:sqlite:app.db
                        #retort.user = shop

                        # In the environment of a name (--env prod, or RETORT_ENV=prod) settings with that name hold before the others.
                        #%prod.retort.url = jdbc:postgresql://db.example.com/shop

                        # The compiled entities, and the jars they need: folders, jars, lib/* for all jars of a folder,
                        # @file for a class path kept in a file. Maven writes such a file:
                        #   mvn dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
                        # Hibernate is taken from there; where it is not, one that comes with Retort serves.
                        retort.model.classpath = target/classes
                        #retort.model.classpath = target/classes, @target/classpath.txt
                        #retort.model.packages = com.example.shop

                        # Properties that Hibernate is to know, such as the naming strategy that Spring Boot sets:
                        #retort.model.hibernate.hibernate.physical_naming_strategy = org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy

                        # Where migrations are written, and their Java package.
                        retort.migrations.dir = src/main/java/db/migrations
                        retort.migrations.package = db.migrations

                        # The databases that migrations are for, where developers have another one than production:
                        #retort.migrations.databases = sqlite, postgresql

                        # Tables to look at, and tables to leave alone; * stands for anything.
                        #retort.include = shop_*
                        #retort.exclude = flyway_*, tmp_*
                        """);
    }

    @Test
    void what_is_chosen_is_written_but_no_password() throws IOException {
        Files.writeString(project.resolve("build.gradle.kts"), "");

        Shell.Result result = new Shell(project)
                .run(
                        "init",
                        "--url",
                        "postgresql://an\\na:secret@db/${shop",
                        "--dir",
                        "migrations",
                        "--package",
                        "com.example");

        assertThat(result)
                .isEqualTo(Shell.Result.done(
                        """
                        created %1$s/retort.properties
                        created %1$s/migrations
                        the password is not written down: set RETORT_PASSWORD in the environment

                        Next: look at retort.properties, build the project, and then
                          retort autogenerate -m "first tables"
                        """
                                .formatted(project)));
        Settings settings = SettingsReader.read(SettingsRequest.of(project, Map.of()));
        assertThat(settings.requiredDatabase().url().jdbc()).isEqualTo("jdbc:postgresql://db/${shop");
        assertThat(settings.requiredDatabase().user()).isEqualTo("an\\na");
        assertThat(settings.requiredDatabase().password()).isNull();
        assertThat(settings.migrations().folder()).isEqualTo(project.resolve("migrations"));
        assertThat(settings.migrations().packageName()).isEqualTo("com.example");
        assertThat(settings.model().requiredClassPath().text()).isEqualTo("build/classes/java/main");
    }

    @Test
    void a_login_among_the_parameters_of_a_url_is_taken_out() {
        Shell.Result result = new Shell(project)
                .run("init", "--url", "jdbc:postgresql://h/one?user=an%40na&ssl=true&password=secretword");

        assertThat(result)
                .isEqualTo(Shell.Result.done(
                        """
                        created %1$s/retort.properties
                        created %1$s/src/main/java/db/migrations
                        the password is not written down: set RETORT_PASSWORD in the environment

                        Next: look at retort.properties, build the project, and then
                          retort autogenerate -m "first tables"
                        """
                                .formatted(project)));
        assertThat(project.resolve("retort.properties"))
                .content()
                .contains("\nretort.url = jdbc:postgresql://h/one?ssl=true\nretort.user = an@na\n")
                .doesNotContain("secretword");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://address=(host=h)(port=1)(user=u)(password=topsecret)/db",
                "jdbc:postgresql://h/one?sslpassword=topsecret",
                "jdbc:sqlserver://h;user=u;password=topsecret",
                "jdbc:oracle:thin:scott/topsecret@h:1521:x"
            })
    void a_secret_that_cannot_be_taken_out_is_not_written_down(String url) {
        Shell.Result result = new Shell(project).run("init", "--url", url);

        assertThat(result)
                .isEqualTo(Shell.Result.failed(
                        2,
                        "retort: retort.url holds a secret that would be written down; leave it out, the password belongs into"
                                + " RETORT_PASSWORD (from the command line)\n"));
        assertThat(project).isEmptyDirectory();
    }

    @Test
    void a_program_gets_one_object() {
        Shell.Result result = new Shell(project).run("--json", "init", "--url", "jdbc:sqlite:shop.db");

        assertThat(result)
                .isEqualTo(Shell.Result.done(
                        """
                        {
                          "settings" : "%1$s/retort.properties",
                          "migrations" : "%1$s/src/main/java/db/migrations",
                          "passwordLeftOut" : false
                        }
                        """
                                .formatted(project)));
        assertThat(project.resolve("retort.properties")).content().contains("\nretort.url = jdbc:sqlite:shop.db\n");
    }

    @Test
    void a_project_that_has_settings_is_left_alone() throws IOException {
        Files.writeString(project.resolve("retort.properties"), "retort.url=x");

        Shell.Result result = new Shell(project).run("init");

        assertThat(result)
                .isEqualTo(Shell.Result.failed(
                        1, "retort: cannot write " + project + "/retort.properties: it is there already\n"));
        assertThat(project.resolve("retort.properties")).content().isEqualTo("retort.url=x");
        assertThat(project.resolve("src")).doesNotExist();
    }

    @Test
    void a_url_that_is_none_is_wrong_use() {
        Shell.Result result = new Shell(project).run("init", "--url", "anna:secret");

        assertThat(result)
                .isEqualTo(
                        Shell.Result.failed(
                                2,
                                """
                        retort: retort.url takes a JDBC URL, or postgresql://user:password@host:port/database, mysql://…, mariadb://…, sqlite:///file (from the command line)
                        """));
        assertThat(project).isEmptyDirectory();
    }
}
