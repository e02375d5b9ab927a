// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.run.ConnectionSource;
import dev.retort.run.SameSchema;
import dev.retort.setting.DatabaseUrl;
import dev.retort.setting.MissingSetting;
import dev.retort.setting.Setting;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Chooses the database to migrate: that of {@code spring.retort.url}, else a marked {@code DataSource}, else the only one. */
final class MigratedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private final RetortProperties properties;
    private final ConfigurableListableBeanFactory beans;

    MigratedDatabase(RetortProperties properties, ConfigurableListableBeanFactory beans) {
        this.properties = properties;
        this.beans = beans;
    }

    /** Connections to it. */
    ConnectionSource connections(ObjectProvider<DataSource> all, ObjectProvider<DataSource> marked) {
        return properties.url() == null
                ? asUser(chosen(all, marked))
                : ofUrl(properties.url(), properties.user(), properties.password());
    }

    /** Whether it is that of a {@code DataSource} of the application. */
    boolean isOfApplication() {
        return properties.url() == null;
    }

    /** The {@code DataSource} of the application that is migrated, null where it is none of them. */
    @Nullable
    DataSource dataSource(ObjectProvider<DataSource> all, ObjectProvider<DataSource> marked) {
        if (properties.url() != null) {
            return null;
        }
        List<DataSource> chosen = marked.stream().toList();
        if (chosen.size() > 1) {
            throw SeveralDataSources.marked(names().stream()
                    .filter(name -> beans.findAnnotationOnBean(name, RetortDataSource.class) != null)
                    .toList());
        }
        return chosen.isEmpty() ? onlyOne(all) : chosen.get(0);
    }

    private @Nullable DataSource onlyOne(ObjectProvider<DataSource> all) {
        try {
            return all.getIfUnique();
        } catch (NoUniqueBeanDefinitionException e) {
            return null; // more than one is primary
        }
    }

    private DataSource chosen(ObjectProvider<DataSource> all, ObjectProvider<DataSource> marked) {
        DataSource chosen = dataSource(all, marked);
        if (chosen != null) {
            return chosen;
        }
        if (names().size() > 1) {
            throw SeveralDataSources.unmarked(names());
        }
        throw new MissingSetting(
                RetortProperties.PREFIX + "url",
                "there is no database to migrate: the application has no DataSource, and spring.retort.url is not set");
    }

    private List<String> names() {
        return List.of(beans.getBeanNamesForType(DataSource.class, true, false));
    }

    /** The same database for the user who migrates, who may do more than the application. */
    private ConnectionSource asUser(DataSource dataSource) {
        String user = properties.user();
        String password = properties.password();
        ConnectionSource application = ConnectionSource.of(dataSource);
        if (user == null && password != null) {
            throw new MissingSetting(
                    RetortProperties.PREFIX + "user", "spring.retort.password is set, and spring.retort.user is not");
        } else if (user == null) {
            return application;
        }
        ConnectionSource migrating = MigratingLogin.of(dataSource, user, password == null ? "" : password);
        return properties.defaultSchema() == null
                ? new SameSchema(
                        migrating,
                        application,
                        (ours, theirs) -> new SchemasDiffer(user, ours, theirs),
                        (ours, failure) -> LOG.warn(
                                "spring.retort.user {} comes to {}; whether the application does is not known: {}",
                                user,
                                ours,
                                failure.getMessage()))
                : migrating;
    }

    private static ConnectionSource ofUrl(String text, @Nullable String user, @Nullable String password) {
        Setting setting = new Setting(RetortProperties.PREFIX + "url", text, "the application's properties", 0);
        DatabaseUrl url = DatabaseUrl.of(setting, Path.of("").toAbsolutePath());
        String ofUrl = url.password() == null ? null : url.password().reveal();
        return ConnectionSource.of(url.jdbc(), user == null ? url.user() : user, password == null ? ofUrl : password);
    }
}
