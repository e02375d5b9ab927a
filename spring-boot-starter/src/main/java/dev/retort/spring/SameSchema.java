// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.run.ConnectionSource;
import dev.retort.run.DatabaseUnreachable;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections of the user who migrates; the first one is given only if it looks for tables where the application does. */
final class SameSchema implements ConnectionSource {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private final String user;
    private final ConnectionSource migrating;
    private final ConnectionSource application;
    private volatile boolean compared;

    SameSchema(String user, ConnectionSource migrating, ConnectionSource application) {
        this.user = user;
        this.migrating = migrating;
        this.application = application;
    }

    @Override
    public Connection open() {
        Connection connection = migrating.open();
        if (compared) {
            return connection;
        }
        try {
            compare(connection);
            compared = true;
            return connection;
        } catch (SQLException | RuntimeException e) {
            throw closed(connection, e);
        }
    }

    private void compare(Connection connection) throws SQLException {
        DefaultPlace ours = DefaultPlace.of(connection);
        try (Connection other = application.open()) {
            DefaultPlace theirs = DefaultPlace.of(other);
            if (!ours.equals(theirs)) {
                throw new SchemasDiffer(user, ours, theirs);
            }
        } catch (DatabaseUnreachable e) {
            LOG.warn(
                    "spring.retort.user {} comes to {}; whether the application does is not known: {}",
                    user,
                    ours,
                    e.getMessage());
        }
    }

    private static RuntimeException closed(Connection connection, Exception failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    @Override
    public String description() {
        return migrating.description();
    }
}
