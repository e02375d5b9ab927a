// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** What a pool of HikariCP sets on each connection that it opens. */
final class HikariSettings {

    private HikariSettings() {}

    /** The connections of this login with what the application's pool, if it is one, sets on its own. */
    static DataSource onEachOf(SimpleDriverDataSource login, DataSource application) {
        HikariDataSource pool =
                DataSourceUnwrapper.unwrap(application, HikariConfigMXBean.class, HikariDataSource.class);
        if (pool == null) {
            return login;
        }
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        login.setConnectionProperties(properties);
        login.setCatalog(pool.getCatalog());
        login.setSchema(pool.getSchema());
        String first = pool.getConnectionInitSql();
        return first == null ? login : new Initialized(login, first);
    }

    /** Runs a statement on each connection before it is given. */
    private static final class Initialized extends DelegatingDataSource {

        private final String first;

        Initialized(DataSource target, String first) {
            super(target);
            this.first = first;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute(first);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
    }
}
