// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections of a user who migrates; the first one is given only if it looks for tables where the application does. */
public final class SameSchema implements ConnectionSource {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private final ConnectionSource migrating;
    private final ConnectionSource application;
    private final BiFunction<DefaultPlace, DefaultPlace, RuntimeException> refusal;
    private volatile boolean compared;

    /**
     * Compares once.
     *
     * @param refusal what is thrown where the places differ: of those who migrate, and of the application
     */
    public SameSchema(
            ConnectionSource migrating,
            ConnectionSource application,
            BiFunction<DefaultPlace, DefaultPlace, RuntimeException> refusal) {
        this.migrating = migrating;
        this.application = application;
        this.refusal = refusal;
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
                throw refusal.apply(ours, theirs);
            }
        } catch (DatabaseUnreachable e) {
            LOG.warn(
                    "the user who migrates comes to {}; whether the application does is not known: {}",
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
