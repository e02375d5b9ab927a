// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens connections to one database; who opens one closes it. */
public interface ConnectionSource {

    /** A new connection, or {@link DatabaseUnreachable}. */
    Connection open();

    /** The database in words, without a password. */
    String description();

    /** Connections of a pool or a container. */
    static ConnectionSource of(DataSource dataSource) {
        return new DataSourceConnections(dataSource);
    }

    /** Connections of the driver that serves this URL; user and password may also be part of it. */
    static ConnectionSource of(String url, @Nullable String user, @Nullable String password) {
        return new DriverConnections(url, user, password);
    }

    /** Asks a data source. */
    record DataSourceConnections(DataSource dataSource) implements ConnectionSource {
        @Override
        public Connection open() {
            try {
                return dataSource.getConnection();
            } catch (SQLException e) {
                throw new DatabaseUnreachable(description(), Secrets.mask(e, null));
            }
        }

        @Override
        public String description() {
            return "the application's data source";
        }
    }

    /** Asks the driver manager. */
    record DriverConnections(String url, @Nullable String user, @Nullable String password) implements ConnectionSource {
        @Override
        public Connection open() {
            Properties properties = new Properties();
            if (user != null) {
                properties.setProperty("user", user);
            }
            if (password != null) {
                properties.setProperty("password", password);
            }
            try {
                return DriverManager.getConnection(url, properties);
            } catch (SQLException e) {
                throw new DatabaseUnreachable(description(), Secrets.mask(e, password));
            }
        }

        @Override
        public String description() {
            return Secrets.mask(url);
        }

        @Override
        public String toString() {
            return description();
        }
    }
}
