// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import dev.retort.run.ConnectionSource;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** What a pool of HikariCP sets on each connection that it opens. */
final class HikariSettings {

    private HikariSettings() {}

    /** The connections of this login with what the application's pool, if it is one, sets on its own. */
    static ConnectionSource onEachOf(SimpleDriverDataSource login, DataSource application) {
        ConnectionSource connections = ConnectionSource.of(login);
        HikariDataSource pool =
                DataSourceUnwrapper.unwrap(application, HikariConfigMXBean.class, HikariDataSource.class);
        if (pool == null) {
            return connections;
        }
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        login.setConnectionProperties(properties);
        login.setCatalog(pool.getCatalog());
        login.setSchema(pool.getSchema());
        String first = pool.getConnectionInitSql();
        return first == null ? connections : connections.beginningWith(first);
    }
}
