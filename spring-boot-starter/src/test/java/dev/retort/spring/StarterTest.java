// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.notes.Note;
import com.example.notes.NotesApplication;
import dev.retort.app.MigrationManager;
import dev.retort.app.Startup;
import dev.retort.app.StartupFailed;
import dev.retort.app.StartupReport;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.UnsupportedDatabase;
import dev.retort.meter.MigrationMeters;
import dev.retort.migration.RevisionNode;
import dev.retort.run.AppliedRevision;
import dev.retort.run.RefusedByPolicy;
import dev.retort.setting.InvalidSetting;
import dev.retort.setting.MissingSetting;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An application on SQLite, as Spring Boot configures it. */
class StarterTest {

    @TempDir
    private Path folder;

    @Test
    void tables_are_there_before_hibernate_looks_for_them() {
        application()
                .withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    EntityManagerFactory factory = context.getBean(EntityManagerFactory.class);
                    try (EntityManager entities = factory.createEntityManager()) {
                        entities.getTransaction().begin();
                        entities.persist(new Note(1, "buy milk"));
                        entities.getTransaction().commit();
                    }
                    assertThat(current(context.getBean(MigrationManager.class))).containsExactly("a1");
                    StartupReport report = context.getBean(Startup.class).report();
                    assertThat(report).isNotNull();
                    assertThat(report.healthy()).isTrue();
                    assertThat(report.environment()).isEqualTo("dev");
                });
    }

    @Test
    void hibernate_makes_no_tables_where_migrations_do() {
        application().withPropertyValues("spring.retort.auto-migrate=false").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(MigrationManager.class).pending()).hasSize(1);
            assertThat(context.getBean(RetortSchemaManagement.class)
                            .getSchemaManagement(context.getBean(DataSource.class)))
                    .hasToString("MANAGED");
        });
    }

    @Test
    void whoever_deploys_can_switch_migrations_off() {
        application()
                .withPropertyValues("spring.retort.auto-migrate=true", "AUTO_MIGRATE_ON_STARTUP=false")
                .run(context -> {
                    StartupReport report = context.getBean(Startup.class).report();
                    assertThat(report.autoMigrate()).isFalse();
                    assertThat(report.warnings())
                            .containsExactly("not applied, because auto-migrate is off: a1 (notes)");
                });
    }

    @Test
    void nothing_at_all_is_done_where_migrations_are_disabled() {
        application().withPropertyValues("spring.retort.enabled=false").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context).doesNotHaveBean(Startup.class).doesNotHaveBean(MigrationMeters.class);
        });
    }

    @Test
    void a_database_of_their_own_is_migrated_by_a_user_of_their_own() {
        new ApplicationContextRunner()
                .withUserConfiguration(RetortAutoConfiguration.class)
                .withPropertyValues(
                        "spring.retort.packages=com.example.notes.migrations",
                        "spring.retort.user=anna",
                        "spring.retort.environment=",
                        "spring.retort.url=sqlite:///" + folder.resolve("own.db"))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(current(context.getBean(MigrationManager.class))).containsExactly("a1");
                });
        assertThat(folder.resolve("own.db")).exists();
    }

    @Test
    void a_migration_that_fails_stops_the_application_with_a_sentence() {
        application("com.example.notes.migrations,com.example.notes.broken").run(context -> {
            assertThat(context.getStartupFailure()).hasRootCauseInstanceOf(SQLException.class);
            FailureAnalysis analysis = analyzed(context.getStartupFailure());
            assertThat(analysis.getDescription())
                    .isEqualTo(
                            """
                            Migrations cannot be applied: the upgrade to revision b2 (broken) failed at execute: \
                            [SQLITE_ERROR] SQL error or missing database (near "no": syntax error)
                            statement: no sql at all
                            all that this migration did was rolled back; correct com.example.notes.broken.V2_Broken or the data, \
                            and run again""");
            assertThat(analysis.getAction())
                    .isEqualTo("Correct the migration or the data and start again. To start all the same, with the"
                            + " migration pending: spring.retort.fail-on-migration-error=false.");
        });
    }

    @Test
    void a_failure_of_which_no_migration_is_guilty_asks_to_see_to_what_is() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("read-only.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table there (id int)");
        }

        application("com.example.notes.migrations")
                .withPropertyValues("spring.retort.url=" + url + "?open_mode=1")
                .run(context -> {
                    FailureAnalysis analysis = analyzed(context.getStartupFailure());
                    assertThat(analysis.getDescription())
                            .endsWith("the migration is not to blame, the database is read-only: make it writable,"
                                    + " and run again");
                    assertThat(analysis.getAction())
                            .isEqualTo("See to that and start again. To start all the same, with the migration pending:"
                                    + " spring.retort.fail-on-migration-error=false.");
                });
    }

    @Test
    void a_migration_that_fails_is_reported_where_the_application_goes_on() {
        application("com.example.notes.migrations,com.example.notes.broken")
                .withPropertyValues("spring.retort.fail-on-migration-error=false")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    StartupReport report = context.getBean(Startup.class).report();
                    assertThat(report.success()).isFalse();
                    assertThat(report.current()).containsExactly("a1");
                    assertThat(report.pending()).containsExactly("b2");
                });
    }

    @Test
    void the_database_is_brought_up_at_the_start_where_everything_else_is_lazy() {
        new ApplicationContextRunner()
                .withUserConfiguration(RetortAutoConfiguration.class)
                .withBean(
                        DataSource.class, () -> new DriverManagerDataSource("jdbc:sqlite:" + folder.resolve("lazy.db")))
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .withPropertyValues("spring.retort.packages=com.example.notes.migrations")
                .run(context -> assertThat(folder.resolve("lazy.db")).isNotEmptyFile());
    }

    @Test
    void a_package_in_another_one_is_looked_at_once() {
        application("com.example.notes,com.example.notes.migrations,com.example.notes.migrations")
                .withPropertyValues("spring.retort.auto-migrate=false")
                .run(context -> assertThat(
                                context.getBean(MigrationManager.class).pending())
                        .extracting(RevisionNode::id)
                        .containsExactly("a1", "b2"));
    }

    @Test
    void scripts_of_the_application_run_after_migrations() throws IOException {
        Path script = Files.writeString(folder.resolve("data.sql"), "insert into notes (id, text) values (1, 'milk')");

        application()
                .withPropertyValues("spring.sql.init.mode=always", "spring.sql.init.data-locations=" + script.toUri())
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void meters_reach_a_registry_that_is_made_later() {
        application().withBean(SimpleMeterRegistry.class).run(context -> {
            MeterRegistry registry = context.getBean(SimpleMeterRegistry.class);
            context.getBean(MigrationMeters.class).bindTo(registry);
            assertThat(registry.get("retort.migration")
                            .tag("revision", "a1")
                            .timer()
                            .count())
                    .isPositive();
            assertThat(registry.get("retort.migrations.pending").gauge().value())
                    .isZero();
        });
    }

    @Test
    void a_setting_that_is_wrong_or_missing_is_named() {
        application().withPropertyValues("AUTO_MIGRATE_ON_STARTUP=perhaps").run(context -> {
            assertThat(context.getStartupFailure()).hasRootCauseInstanceOf(InvalidSetting.class);
            assertThat(analyzed(context.getStartupFailure()).getDescription())
                    .isEqualTo("A setting of migrations is wrong: AUTO_MIGRATE_ON_STARTUP takes true or false,"
                            + " and got \"perhaps\" (from the environment)");
        });
        application().withPropertyValues("spring.retort.url=shop.db").run(context -> assertThat(
                        analyzed(context.getStartupFailure()).getDescription())
                .startsWith(
                        "A setting of migrations is wrong: spring.retort.url takes a JDBC URL, or" + " postgresql://"));
        new ApplicationContextRunner()
                .withUserConfiguration(RetortAutoConfiguration.class)
                .run(context -> {
                    assertThat(context.getStartupFailure()).hasRootCauseInstanceOf(MissingSetting.class);
                    assertThat(analyzed(context.getStartupFailure()).getAction())
                            .isEqualTo("Set spring.retort.url, define a DataSource, or switch migrations off with"
                                    + " spring.retort.enabled=false.");
                });
    }

    @Test
    void what_policy_forbids_is_said_with_the_property_that_allows_it() {
        RefusedByPolicy refused = catchThrowableOfType(
                RefusedByPolicy.class, () -> LossFixture.refuse(folder.resolve("loss.db"), "prod"));
        RefusedByPolicy elsewhere = catchThrowableOfType(
                RefusedByPolicy.class, () -> LossFixture.refuse(folder.resolve("other.db"), "live"));

        assertThat(analyzed(refused).getAction())
                .isEqualTo("Where the loss is meant, accept it by name: spring.retort.allow-loss=b2.");
        assertThat(analyzed(elsewhere).getAction())
                .isEqualTo("Where the loss is meant, accept it by name: spring.retort.allow-loss=b2. Where live is not"
                        + " production, say so: spring.retort.environment=dev.");
    }

    @Test
    void a_database_that_is_not_supported_is_kept_out_of_the_way() {
        UnsupportedDatabase unsupported = catchThrowableOfType(
                UnsupportedDatabase.class, () -> Dialects.installed().forProduct("H2", "2.3.232"));

        FailureAnalysis analysis = analyzed(unsupported);
        assertThat(analysis.getDescription())
                .isEqualTo("Migrations cannot be applied: no support for H2 2.3.232; supported are mariadb, mysql,"
                        + " postgresql, sqlite");
        assertThat(analysis.getAction())
                .isEqualTo("Let migrations have a database of those, by another DataSource or spring.retort.url, or"
                        + " switch them off with spring.retort.enabled=false. A test that replaces the DataSource keeps"
                        + " the application's own with @AutoConfigureTestDatabase(replace = NONE).");
    }

    @Test
    void a_driver_that_does_not_take_the_url_is_no_stack_trace() {
        application()
                .withPropertyValues(
                        "spring.datasource.driver-class-name=org.sqlite.JDBC",
                        "spring.datasource.url=jdbc:nothing:notes?password=secret")
                .run(context -> assertThat(analyzed(context.getStartupFailure()).getDescription())
                        .startsWith("Migrations cannot be applied: ")
                        .contains("jdbc:nothing:notes")
                        .doesNotContain("secret"));
    }

    @Test
    void failures_of_others_are_left_to_others() {
        assertThat(new RetortFailureAnalyzer().analyze(new IllegalStateException("x")))
                .isNull();
        assertThat(StartupFailed.class.getName()).startsWith("dev.retort.");
    }

    private ApplicationContextRunner application() {
        return application("com.example.notes.migrations");
    }

    private ApplicationContextRunner application(String packages) {
        return new ApplicationContextRunner()
                .withUserConfiguration(NotesApplication.class)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:sqlite:" + folder.resolve("notes.db"),
                        "spring.jpa.database-platform=org.hibernate.community.dialect.SQLiteDialect",
                        "spring.retort.packages=" + packages);
    }

    private static List<String> current(MigrationManager manager) {
        return manager.current().stream().map(AppliedRevision::id).toList();
    }

    private static FailureAnalysis analyzed(Throwable failure) {
        FailureAnalysis analysis = new RetortFailureAnalyzer().analyze(failure);
        assertThat(analysis).as("%s", failure).isNotNull();
        return analysis;
    }
}
