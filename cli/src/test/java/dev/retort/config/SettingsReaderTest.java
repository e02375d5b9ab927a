// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.BatchPolicy;
import dev.retort.run.Policy;
import dev.retort.run.Timeouts;
import dev.retort.setting.DatabaseSettings;
import dev.retort.setting.DatabaseUrl;
import dev.retort.setting.InvalidSetting;
import dev.retort.setting.MissingSetting;
import dev.retort.setting.Password;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

    @TempDir
    Path temporary;

    private Path project;

    @BeforeEach
    void make_a_project() throws IOException {
        project = temporary.toRealPath().resolve("shop");
        Files.createDirectories(project.resolve("a/b"));
    }

    @Test
    void a_file_says_everything() throws IOException {
        write(
                """
                retort.url = jdbc:postgresql://db/shöp
                retort.user = anna
                retort.password = secret
                retort.wait = 30s
                retort.lock-timeout = 2s
                retort.lock-wait = 3m
                retort.retry-for = 90s
                retort.statement-timeout = 10m
                retort.migration-timeout = 1h
                retort.backfill-pause = 50ms
                retort.policy = staging
                retort.allow-loss = 3f2a, 9c1d
                retort.batch = never
                retort.echo-sql = yes
                retort.schemas = audit, stock
                retort.include = shop_*
                retort.exclude = tmp_*, old_*
                retort.model.classpath = target/classes, lib/*
                retort.model.packages = com.example.shop, com.example.stock
                retort.model.classes = com.example.Extra
                retort.model.persistence-unit = shop
                retort.model.hibernate.hibernate.physical_naming_strategy = com.example.Naming
                retort.migrations.dir = migrations
                retort.migrations.package = com.example.migrations
                retort.migrations.databases = postgresql, mysql
                retort.templates.dir = templates
                """);

        Settings settings = SettingsReader.read(request(Map.of()));

        Path file = project.resolve("retort.properties");
        TreeMap<String, String> hibernate =
                new TreeMap<>(Map.of("hibernate.physical_naming_strategy", "com.example.Naming"));
        assertThat(settings)
                .isEqualTo(new Settings(
                        project,
                        file,
                        "dev",
                        new DatabaseSettings(
                                new DatabaseUrl("jdbc:postgresql://db/shöp", null, null),
                                "anna",
                                new Password("secret"),
                                Duration.ofSeconds(30)),
                        new ModelSettings(
                                new ClassPath("target/classes, lib/*", project, file + ":18"),
                                List.of("com.example.shop", "com.example.stock"),
                                List.of("com.example.Extra"),
                                "shop",
                                hibernate),
                        new MigrationSettings(
                                project.resolve("migrations"),
                                "com.example.migrations",
                                project.resolve("templates"),
                                Set.of("postgresql", "mysql")),
                        new ScopeSettings(List.of("audit", "stock"), List.of("shop_*"), List.of("tmp_*", "old_*")),
                        new RunSettings(
                                new Timeouts(
                                        Duration.ofSeconds(2),
                                        Duration.ofSeconds(90),
                                        Duration.ofMinutes(10),
                                        Duration.ofHours(1),
                                        Duration.ofMinutes(3),
                                        Duration.ofMillis(50)),
                                Policy.like("staging", "dev"),
                                Set.of("3f2a", "9c1d"),
                                BatchPolicy.NEVER,
                                true)));
    }

    @Test
    void nothing_said_leaves_the_defaults() {
        Settings settings = SettingsReader.read(request(Map.of()));

        assertThat(settings)
                .isEqualTo(new Settings(
                        project,
                        null,
                        "dev",
                        null,
                        new ModelSettings(null, List.of(), List.of(), null, new TreeMap<>()),
                        new MigrationSettings(
                                project.resolve("src/main/java/db/migrations"),
                                "db.migrations",
                                project.resolve("retort/templates"),
                                Set.of()),
                        new ScopeSettings(List.of(), List.of(), List.of()),
                        new RunSettings(Timeouts.DEFAULTS, Policy.of("dev"), Set.of(), BatchPolicy.AUTO, false)));
    }

    @Test
    void the_file_is_found_from_a_folder_below_and_paths_are_relative_to_it() throws IOException {
        write("retort.url=jdbc:sqlite:shop.db");

        Settings settings = SettingsReader.read(SettingsRequest.of(project.resolve("a/b"), Map.of()));

        assertThat(settings.folder()).isEqualTo(project);
        assertThat(settings.requiredDatabase().url().jdbc()).isEqualTo("jdbc:sqlite:" + project.resolve("shop.db"));
    }

    @Test
    void the_profile_of_the_environment_comes_first() throws IOException {
        write(
                """
                retort.url=jdbc:sqlite::memory:
                retort.user=anna
                %prod.retort.url=jdbc:postgresql://prod/shop
                """);

        assertThat(url(Map.of())).isEqualTo("jdbc:sqlite::memory:");
        assertThat(url(Map.of("RETORT_ENV", "prod"))).isEqualTo("jdbc:postgresql://prod/shop");
    }

    @Test
    void the_command_line_beats_variables_and_variables_beat_the_file() throws IOException {
        write("%dev.retort.url=jdbc:sqlite:file.db");
        Map<String, String> platform = Map.of("DATABASE_URL", "postgresql://platform/shop");
        Map<String, String> own =
                Map.of("DATABASE_URL", "postgresql://platform/shop", "RETORT_URL", "jdbc:postgresql://own/shop");
        SettingsRequest flag =
                new SettingsRequest(project, own, Map.of(Keys.URL, "postgresql://flag/shop"), null, null);

        assertThat(url(platform)).isEqualTo("jdbc:postgresql://platform/shop");
        assertThat(url(own)).isEqualTo("jdbc:postgresql://own/shop");
        assertThat(SettingsReader.read(flag).requiredDatabase().url().jdbc()).isEqualTo("jdbc:postgresql://flag/shop");
    }

    @Test
    void the_login_in_a_url_beats_the_one_in_the_file_but_not_one_in_a_variable() throws IOException {
        write("retort.user=anna\nretort.password=file");

        DatabaseSettings fromUrl = database(Map.of("DATABASE_URL", "postgresql://platform:url@db/shop"));
        DatabaseSettings fromVariable =
                database(Map.of("DATABASE_URL", "postgresql://platform:url@db/shop", "RETORT_PASSWORD", "va${r"));
        DatabaseSettings fromFile = database(Map.of("DATABASE_URL", "postgresql://db/shop"));

        assertThat(login(fromUrl)).isEqualTo("platform/url");
        assertThat(login(fromVariable)).isEqualTo("platform/va${r");
        assertThat(login(fromFile)).isEqualTo("anna/file");
    }

    @Test
    void the_file_may_name_variables() throws IOException {
        write("retort.url=jdbc:postgresql://${DB_HOST}/shop");

        assertThat(url(Map.of("DB_HOST", "db7"))).isEqualTo("jdbc:postgresql://db7/shop");
        assertThatThrownBy(() -> url(Map.of()))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("retort.url names ${…} that is not set (from " + file() + ":1)");
    }

    @Test
    void a_bad_value_is_named_with_its_key_and_its_place() throws IOException {
        write("# the shop\nretort.wait=soon\nretort.url=jdbc:sqlite::memory:");

        assertThatThrownBy(() -> SettingsReader.read(request(Map.of())))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(
                        "retort.wait takes a time such as 500ms, 30s or 2m, and got \"soon\" (from " + file() + ":2)");
        assertThatThrownBy(() ->
                        SettingsReader.read(request(Map.of("RETORT_MIGRATIONS_PACKAGE", "a-b", "RETORT_WAIT", "1s"))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("retort.migrations.package takes the name of a Java package, and got \"a-b\""
                        + " (from the environment variable RETORT_MIGRATIONS_PACKAGE)");
        assertThatThrownBy(() -> SettingsReader.read(request(Map.of("DATABASE_URL", "anna:secret"))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("retort.url takes a JDBC URL, or postgresql://user:password@host:port/database, mysql://…,"
                        + " mariadb://…, sqlite:///file (from the environment variable DATABASE_URL)");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        write("retort.url=\\u00zz");

        assertThatThrownBy(() -> SettingsReader.read(request(Map.of())))
                .isInstanceOf(UnreadableSettings.class)
                .hasMessage("cannot read " + file() + ": Malformed \\uxxxx encoding.");
    }

    @Test
    void a_key_that_nobody_knows_is_named_with_the_nearest_one() throws IOException {
        write("%prod.retort.modle.packages=com.example");

        assertThatThrownBy(() -> SettingsReader.read(request(Map.of())))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("retort.modle.packages is no key of Retort; the nearest one is retort.model.packages (from "
                        + file() + ")");
    }

    @Test
    void an_environment_that_the_file_does_not_know_is_refused() throws IOException {
        write("%prod.retort.url=jdbc:sqlite:prod.db");

        assertThatThrownBy(() -> SettingsReader.read(request(Map.of("RETORT_ENV", "prdo"))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("--env names \"prdo\", and there are settings for prod only (from " + file() + ")");
    }

    @Test
    void what_is_missing_is_said_with_what_to_do() throws IOException {
        assertThatThrownBy(() -> SettingsReader.read(request(Map.of())).requiredDatabase())
                .isInstanceOf(MissingSetting.class)
                .hasMessage(
                        "no retort.properties in " + project + " or above it, and no RETORT_URL or DATABASE_URL in the"
                                + " environment; \"retort init\" writes one");
        assertThatThrownBy(() -> SettingsReader.read(
                        new SettingsRequest(project, Map.of(), Map.of(), Path.of("none.properties"), null)))
                .isInstanceOf(MissingSetting.class)
                .hasMessage("no file " + project.resolve("none.properties") + ", named by --config");
        write("");
        assertThatThrownBy(() -> SettingsReader.read(request(Map.of())).requiredDatabase())
                .isInstanceOf(MissingSetting.class)
                .hasMessage("no database: set retort.url in " + file()
                        + ", RETORT_URL or DATABASE_URL in the environment, or --url");
        assertThatThrownBy(() -> SettingsReader.read(request(Map.of())).model().requiredClassPath())
                .isInstanceOf(MissingSetting.class)
                .hasMessage(
                        "nobody says where the entities are: set retort.model.classpath to the project's classes and"
                                + " jars in retort.properties, such as target/classes");
    }

    private void write(String content) throws IOException {
        Files.writeString(file(), content);
    }

    private Path file() {
        return project.resolve("retort.properties");
    }

    private SettingsRequest request(Map<String, String> variables) {
        return SettingsRequest.of(project, variables);
    }

    private DatabaseSettings database(Map<String, String> variables) {
        return SettingsReader.read(request(variables)).requiredDatabase();
    }

    private String url(Map<String, String> variables) {
        return database(variables).url().jdbc();
    }

    private static String login(DatabaseSettings database) {
        return database.user() + "/" + database.password().reveal();
    }
}
