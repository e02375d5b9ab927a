// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.run.ConnectionSource;
import dev.retort.setting.DatabaseUrl;
import dev.retort.setting.MissingSetting;
import dev.retort.setting.Setting;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Chooses the database to migrate: that of {@code spring.retort.url}, else a marked {@code DataSource}, else the only one. */
final class MigratedDatabase {

    private final RetortProperties properties;
    private final ConfigurableListableBeanFactory beans;

    MigratedDatabase(RetortProperties properties, ConfigurableListableBeanFactory beans) {
        this.properties = properties;
        this.beans = beans;
    }

    /** Connections to it. */
    ConnectionSource connections(ObjectProvider<DataSource> all, ObjectProvider<DataSource> marked) {
        return properties.url() == null
                ? ConnectionSource.of(asUser(chosen(all, marked)))
                : ofUrl(properties.url(), properties.user(), properties.password());
    }

    /** The {@code DataSource} of the application that is migrated, null where it is none of them. */
    @Nullable
    DataSource dataSource(ObjectProvider<DataSource> all, ObjectProvider<DataSource> marked) {
        if (properties.url() != null) {
            return null;
        }
        DataSource chosen = marked.getIfAvailable();
        return chosen == null ? all.getIfUnique() : chosen;
    }

    private DataSource chosen(ObjectProvider<DataSource> all, ObjectProvider<DataSource> marked) {
        DataSource chosen = dataSource(all, marked);
        if (chosen != null) {
            return chosen;
        }
        List<String> names = List.of(beans.getBeanNamesForType(DataSource.class, true, false));
        if (names.size() > 1) {
            throw new SeveralDataSources(names);
        }
        throw new MissingSetting(
                RetortProperties.PREFIX + "url",
                "there is no database to migrate: the application has no DataSource, and spring.retort.url is not set");
    }

    /** The same database for the user who migrates, who may do more than the application. */
    private DataSource asUser(DataSource dataSource) {
        return properties.user() == null
                ? dataSource
                : DataSourceBuilder.derivedFrom(dataSource)
                        .username(properties.user())
                        .password(properties.password() == null ? "" : properties.password())
                        .type(SimpleDriverDataSource.class)
                        .build();
    }

    private static ConnectionSource ofUrl(String text, @Nullable String user, @Nullable String password) {
        Setting setting = new Setting(RetortProperties.PREFIX + "url", text, "the application's properties", 0);
        DatabaseUrl url = DatabaseUrl.of(setting, Path.of("").toAbsolutePath());
        String ofUrl = url.password() == null ? null : url.password().reveal();
        return ConnectionSource.of(url.jdbc(), user == null ? url.user() : user, password == null ? ofUrl : password);
    }
}
