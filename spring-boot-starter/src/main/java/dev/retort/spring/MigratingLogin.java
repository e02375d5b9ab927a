// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.run.ConnectionSource;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.ClassUtils;

/** Connections of another user to the database of an application's {@code DataSource}. */
final class MigratingLogin {

    private static final boolean HIKARI =
            ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource", MigratingLogin.class.getClassLoader());

    private MigratingLogin() {}

    /** Each one is new, and set up as a pool of HikariCP sets up its own. */
    static ConnectionSource of(DataSource application, String user, String password) {
        SimpleDriverDataSource login;
        try {
            login = DataSourceBuilder.derivedFrom(target(application))
                    .username(user)
                    .password(password)
                    .type(SimpleDriverDataSource.class)
                    .build();
        } catch (RuntimeException e) {
            throw new UrlUnknown(user, application, e);
        }
        if (login.getUrl() == null) {
            throw new UrlUnknown(user, application, null);
        }
        return HIKARI ? HikariSettings.onEachOf(login, application) : ConnectionSource.of(login);
    }

    private static DataSource target(DataSource dataSource) {
        DataSource target = dataSource;
        while (target instanceof DelegatingDataSource delegating && delegating.getTargetDataSource() != null) {
            target = delegating.getTargetDataSource();
        }
        return target;
    }
}
