// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.run.LoadedMigration;
import dev.retort.run.MigrationIndex;
import dev.retort.run.MigrationSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Finds the migrations while an application is compiled ahead of time, because a native image has no packages to search: lists them in
 * an index, and keeps their constructors.
 */
final class MigrationsAotProcessor implements BeanFactoryInitializationAotProcessor {

    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beans) {
        if (beans.getBeanNamesForType(RetortInitializer.class, true, false).length == 0) {
            return null;
        }
        ClassLoader given = beans.getBeanClassLoader();
        ClassLoader classes = given == null ? MigrationsAotProcessor.class.getClassLoader() : given;
        return (context, code) -> packages(beans.getBean(Environment.class)).forEach(name -> {
            List<LoadedMigration> found =
                    MigrationSource.classPath(classes, name).load();
            List<String> names = found.stream()
                    .map(one -> one.migration().getClass().getName())
                    .toList();
            context.getGeneratedFiles().addResourceFile(MigrationIndex.resource(name), MigrationIndex.text(names));
            context.getRuntimeHints().resources().registerPattern(MigrationIndex.resource(name));
            found.forEach(one -> context.getRuntimeHints()
                    .reflection()
                    .registerType(one.migration().getClass(), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS));
        });
    }

    private static List<String> packages(Environment environment) {
        return Binder.get(environment).bindOrCreate("spring.retort", RetortProperties.class).packages().stream()
                .distinct()
                .toList();
    }
}
