// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens connections to one database; who opens one closes it. */
public interface ConnectionSource {

    /** A new connection, or {@link DatabaseUnreachable}. */
    Connection open();

    /** The database in words, without a password. */
    String description();

    /**
     * The same connections, asked for again and again until the database gives one or patience ends; a login that is refused is not
     * tried again.
     *
     * @param waiting hears of each failure that is waited out
     */
    default ConnectionSource patient(Duration patience, Consumer<DatabaseUnreachable> waiting) {
        return patience.isZero() ? this : new PatientConnections(this, patience, waiting);
    }

    /** The same connections, each of which runs this statement before it is given. */
    default ConnectionSource beginningWith(String sql) {
        return new PreparedConnections(this, sql);
    }

    /** Connections of a pool or a container. */
    static ConnectionSource of(DataSource dataSource) {
        return new DataSourceConnections(requireNonNull(dataSource, "dataSource"));
    }

    /** Connections of the driver that serves this URL; user and password may also be part of it. */
    static ConnectionSource of(String url, @Nullable String user, @Nullable String password) {
        return new DriverConnections(requireNonNull(url, "url"), user, password);
    }

    /** Asks a data source. */
    record DataSourceConnections(DataSource dataSource) implements ConnectionSource {
        @Override
        public Connection open() {
            try {
                return dataSource.getConnection();
            } catch (SQLException | RuntimeException e) {
                throw DatabaseUnreachable.because(description(), e, null);
            }
        }

        @Override
        public String description() {
            String url = HikariPools.url(dataSource);
            return "the application's data source" + (url == null ? "" : " (" + Secrets.mask(url) + ")");
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
                return Drivers.connect(url, properties);
            } catch (SQLException e) {
                throw DatabaseUnreachable.because(description(), e, password);
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
