// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.app.MigrationManager;
import dev.retort.run.AppliedRevision;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Which of several data sources is migrated, and what is said where that is not clear. */
class DataSourceChoiceTest {

    private static final String NONE_STANDS_OUT =
            "Migrations cannot be applied: there are several DataSources, one, other,"
                    + " and nothing says which of them is to be migrated";
    private static final String MARK_ONE =
            "Mark one of one, other with @RetortDataSource or @Primary, or set spring.retort.url.";
    private static final String BOTH_MARKED =
            "Migrations cannot be applied: several DataSources, one, other, are marked"
                    + " with @RetortDataSource, and one is migrated";
    private static final String UNMARK =
            "Leave @RetortDataSource at one of them; a Startup of its own migrates another.";

    @TempDir
    private Path folder;

    @Test
    void of_two_data_sources_one_must_be_chosen() {
        assertRefused(TwoDataSources.class, NONE_STANDS_OUT, MARK_ONE);
    }

    @Test
    void two_primary_ones_are_as_good_as_none() {
        assertRefused(TwoPrimary.class, NONE_STANDS_OUT, MARK_ONE);
    }

    @Test
    void two_that_are_marked_are_one_too_many() {
        assertRefused(TwoMarked.class, BOTH_MARKED, UNMARK);
    }

    @Test
    void two_that_are_marked_are_one_too_many_also_where_one_is_primary() {
        assertRefused(TwoMarkedOnePrimary.class, BOTH_MARKED, UNMARK);
    }

    @Test
    void a_marked_data_source_is_chosen() {
        application(MarkedDataSource.class)
                .withPropertyValues("file=" + folder.resolve("marked.db"))
                .run(context -> assertThat(
                                context.getBean(MigrationManager.class).current())
                        .extracting(AppliedRevision::id)
                        .containsExactly("a1"));
        assertThat(folder.resolve("marked.db")).exists();
    }

    private static void assertRefused(Class<?> dataSources, String description, String action) {
        application(dataSources).run(context -> {
            FailureAnalysis analysis = new RetortFailureAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription()).isEqualTo(description);
            assertThat(analysis.getAction()).isEqualTo(action);
        });
    }

    private static ApplicationContextRunner application(Class<?> dataSources) {
        return new ApplicationContextRunner()
                .withUserConfiguration(RetortAutoConfiguration.class, dataSources)
                .withPropertyValues("spring.retort.packages=com.example.notes.migrations");
    }

    private static DataSource inMemory() {
        return new DriverManagerDataSource("jdbc:sqlite::memory:");
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoDataSources {

        @Bean
        DataSource one() {
            return inMemory();
        }

        @Bean
        DataSource other() {
            return inMemory();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoPrimary {

        @Bean
        @Primary
        DataSource one() {
            return inMemory();
        }

        @Bean
        @Primary
        DataSource other() {
            return inMemory();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoMarked {

        @Bean
        @RetortDataSource
        DataSource one() {
            return inMemory();
        }

        @Bean
        @RetortDataSource
        DataSource other() {
            return inMemory();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoMarkedOnePrimary {

        @Bean
        @Primary
        @RetortDataSource
        DataSource one() {
            return inMemory();
        }

        @Bean
        @RetortDataSource
        DataSource other() {
            return inMemory();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class MarkedDataSource {

        @Bean
        DataSource one() {
            return inMemory();
        }

        @Bean
        @RetortDataSource
        DataSource other(Environment environment) {
            return new DriverManagerDataSource("jdbc:sqlite:" + environment.getRequiredProperty("file"));
        }
    }
}
