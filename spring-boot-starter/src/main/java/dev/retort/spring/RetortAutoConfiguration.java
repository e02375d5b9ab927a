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
import dev.retort.run.LoadedMigration;
import dev.retort.run.MigrationSource;
import dev.retort.run.Policy;
import dev.retort.run.RunListener;
import dev.retort.run.RunOptions;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Applies migrations when the application starts, before JPA looks at the database. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@ConditionalOnClass(SimpleDriverDataSource.class)
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
        ClassLoader classes = resources.getClassLoader();
        return Startup.of(
                new MigratedDatabase(properties, beans).connections(dataSources, marked),
                new ManagerOptions(
                        migrations(
                                classes == null ? RetortAutoConfiguration.class.getClassLoader() : classes,
                                properties.packages()),
                        run(properties, surroundings),
                        listener(properties, listeners)),
                startup(properties, surroundings));
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

    @Bean
    RetortSchemaManagement retortSchemaManagement(
            RetortProperties properties,
            ConfigurableListableBeanFactory beans,
            ObjectProvider<DataSource> dataSources,
            @RetortDataSource ObjectProvider<DataSource> marked) {
        return new RetortSchemaManagement(new MigratedDatabase(properties, beans).dataSource(dataSources, marked));
    }

    /** The compiled migrations of these packages. */
    static MigrationSource migrations(ClassLoader classes, List<String> packages) {
        List<MigrationSource> sources = packages.stream()
                .map(name -> MigrationSource.classPath(classes, name))
                .toList();
        return () -> sources.stream()
                .<LoadedMigration>flatMap(source -> source.load().stream())
                .toList();
    }

    private static RunOptions run(RetortProperties properties, MigrationEnvironment surroundings) {
        RunOptions defaults = RunOptions.defaults();
        return defaults.withTimeouts(defaults.timeouts().withMigration(properties.migrationTimeout()))
                .withDefaultSchema(properties.defaultSchema())
                .withLockWait(properties.lockWait())
                .withLockTimeout(properties.lockTimeout())
                .withPolicy(Policy.of(surroundings.name()))
                .withConsent(Consent.NONE.toLossBy(properties.allowLoss()));
    }

    private static StartupOptions startup(RetortProperties properties, MigrationEnvironment surroundings) {
        return new StartupOptions(
                surroundings.autoMigrate() ? Pending.APPLY : Pending.WARN,
                properties.failOnMigrationError() ? Failure.STOP : Failure.GO_ON,
                properties.newerDatabase(),
                properties.patience());
    }

    private static RunListener listener(RetortProperties properties, ObjectProvider<RunListener> listeners) {
        return RunListener.all(
                Stream.concat(Stream.of(new LoggingListener(properties.echoSql())), listeners.orderedStream())
                        .toArray(RunListener[]::new));
    }
}
