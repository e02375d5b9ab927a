// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.notes.NotesApplication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Hibernate, told to make tables by itself, after migrations made them. */
class HibernateSchemaTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.jpa.hibernate.ddl-auto=create",
                "spring.jpa.hibernate.ddl-auto=create-drop",
                "spring.jpa.properties.hibernate.hbm2ddl.auto=create",
                "spring.jpa.properties.jakarta.persistence.schema-generation.database.action=drop-and-create"
            })
    void what_drops_tables_is_refused_in_production(String setting) {
        String key = setting.substring(0, setting.indexOf('='));

        application().withPropertyValues("RETORT_ENV=prod", setting).run(context -> {
            FailureAnalysis analysis = new RetortFailureAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription())
                    .isEqualTo("Migrations cannot be applied: refused in prod: with " + setting
                            + " Hibernate drops and creates tables after the migrations; nothing was changed");
            assertThat(analysis.getAction()).isEqualTo("Set " + key + " to none or validate, or take it away.");
        });
        assertThat(folder.resolve("notes.db")).doesNotExist();
    }

    @Test
    void where_the_environment_is_not_known_it_can_be_named() {
        application()
                .withPropertyValues("spring.profiles.active=it", "spring.jpa.hibernate.ddl-auto=create")
                .run(context -> {
                    FailureAnalysis analysis = new RetortFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis).isNotNull();
                    assertThat(analysis.getAction())
                            .isEqualTo(
                                    "Set spring.jpa.hibernate.ddl-auto to none or validate, or take it away. Where it is"
                                            + " not production, say so: spring.retort.environment=dev.");
                });
    }

    @Test
    void what_drops_tables_is_warned_of_elsewhere() {
        assertThat(warningsOf("spring.jpa.hibernate.ddlAuto=create-drop", "RETORT_ENV=dev"))
                .containsExactly(
                        "spring.jpa.hibernate.ddl-auto=create-drop: Hibernate drops and creates tables after the"
                                + " migrations, whose work is lost; set it to none or validate");
    }

    @Test
    void what_changes_tables_is_warned_of() {
        assertThat(warningsOf("spring.jpa.hibernate.ddl-auto=update", "RETORT_ENV=prod"))
                .containsExactly(
                        "spring.jpa.hibernate.ddl-auto=update: Hibernate changes tables besides the migrations,"
                                + " which then find what they do not expect; set it to none or validate");
    }

    @Test
    void what_looks_only_is_nothing_to_speak_of() {
        assertThat(warningsOf("spring.jpa.hibernate.ddl-auto=validate", "RETORT_ENV=prod"))
                .isEmpty();
    }

    private List<String> warningsOf(String... properties) {
        List<String> warnings = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord one) {
                if (one.getLevel().equals(Level.WARNING)) {
                    warnings.add(new SimpleFormatter().formatMessage(one));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("dev.retort");
        logger.addHandler(handler);
        try {
            application().withPropertyValues(properties).run(context -> assertThat(context)
                    .hasNotFailed());
        } finally {
            logger.removeHandler(handler);
        }
        return warnings;
    }

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withUserConfiguration(NotesApplication.class)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:sqlite:" + folder.resolve("notes.db"),
                        "spring.jpa.database-platform=org.hibernate.community.dialect.SQLiteDialect",
                        "spring.retort.packages=com.example.notes.migrations");
    }
}
