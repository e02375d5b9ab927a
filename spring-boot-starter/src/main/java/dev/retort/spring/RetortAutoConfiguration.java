// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.app.LoggingListener;
import dev.retort.app.ManagerOptions;
import dev.retort.app.MigrationManager;
import dev.retort.app.Startup;
import dev.retort.app.StartupOptions;
import dev.retort.app.StartupOptions.Failure;
import dev.retort.app.StartupOptions.Pending;
import dev.retort.run.Consent;
import dev.retort.run.MigrationSource;
import dev.retort.run.Policy;
import dev.retort.run.RunListener;
import dev.retort.run.RunOptions;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/** Applies migrations when the application starts, before JPA looks at the database. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@ConditionalOnProperty(prefix = "spring.retort", name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(RetortProperties.class)
@ImportRuntimeHints(RetortRuntimeHints.class)
public final class RetortAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Startup retortStartup(
            RetortProperties properties,
            ConfigurableListableBeanFactory beans,
            ObjectProvider<DataSource> dataSources,
            @RetortDataSource ObjectProvider<DataSource> marked,
            ObjectProvider<RunListener> listeners,
            Environment environment,
            ResourceLoader resources) {
        MigrationEnvironment surroundings = new MigrationEnvironment(properties, environment);
        MigratedDatabase database = new MigratedDatabase(properties, beans);
        Policy policy = Policy.of(surroundings.name());
        new HibernateSchema(environment).check(policy, database.isOfApplication());
        ClassLoader classes = resources.getClassLoader();
        return Startup.of(
                database.connections(dataSources, marked),
                new ManagerOptions(
                        MigrationSource.classPath(
                                classes == null ? RetortAutoConfiguration.class.getClassLoader() : classes,
                                properties.packages()),
                        run(properties, surroundings, policy),
                        listener(surroundings, listeners)),
                startup(surroundings));
    }

    @Bean
    @ConditionalOnMissingBean
    MigrationManager retortMigrationManager(Startup startup) {
        return startup.manager();
    }

    @Bean
    @ConditionalOnMissingBean
    RetortInitializer retortInitializer(Startup startup) {
        return new RetortInitializer(startup);
    }

    /** Where everything else is made late, the database is brought up at the start all the same. */
    @Bean
    static LazyInitializationExcludeFilter retortInitializerIsNotLazy() {
        return LazyInitializationExcludeFilter.forBeanTypes(RetortInitializer.class);
    }

    /** Where Spring Boot has a say in what Hibernate does about tables. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SchemaManagementProvider.class)
    static class SchemaManagementConfiguration {

        @Bean
        RetortSchemaManagement retortSchemaManagement(
                RetortProperties properties,
                ConfigurableListableBeanFactory beans,
                ObjectProvider<DataSource> dataSources,
                @RetortDataSource ObjectProvider<DataSource> marked) {
            return new RetortSchemaManagement(new MigratedDatabase(properties, beans).dataSource(dataSources, marked));
        }
    }

    private static RunOptions run(RetortProperties properties, MigrationEnvironment surroundings, Policy policy) {
        RunOptions defaults = RunOptions.defaults();
        return defaults.withTimeouts(defaults.timeouts().withMigration(surroundings.migrationTimeout()))
                .withDefaultSchema(properties.defaultSchema())
                .withLockWait(surroundings.lockWait())
                .withLockTimeout(surroundings.lockTimeout())
                .withPolicy(policy)
                .withConsent(Consent.NONE.toLossBy(surroundings.allowLoss()));
    }

    private static StartupOptions startup(MigrationEnvironment surroundings) {
        return new StartupOptions(
                surroundings.autoMigrate() ? Pending.APPLY : Pending.WARN,
                surroundings.failOnMigrationError() ? Failure.STOP : Failure.GO_ON,
                surroundings.newerDatabase(),
                surroundings.patience());
    }

    private static RunListener listener(MigrationEnvironment surroundings, ObjectProvider<RunListener> listeners) {
        return RunListener.all(
                Stream.concat(Stream.of(new LoggingListener(surroundings.echoSql())), listeners.orderedStream())
                        .toArray(RunListener[]::new));
    }
}
