// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Connections of a user who migrates; the first one is given only if it looks for tables where the application does. */
public final class SameSchema implements ConnectionSource {

    private final ConnectionSource migrating;
    private final ConnectionSource application;
    private final BiFunction<DefaultPlace, DefaultPlace, RuntimeException> refusal;
    private final BiConsumer<DefaultPlace, DatabaseUnreachable> unknown;
    private volatile boolean compared;

    /**
     * Compares once.
     *
     * @param refusal what is thrown where the places differ: of those who migrate, and of the application
     * @param unknown hears of the place of those who migrate where the application cannot be asked
     */
    public SameSchema(
            ConnectionSource migrating,
            ConnectionSource application,
            BiFunction<DefaultPlace, DefaultPlace, RuntimeException> refusal,
            BiConsumer<DefaultPlace, DatabaseUnreachable> unknown) {
        this.migrating = migrating;
        this.application = application;
        this.refusal = refusal;
        this.unknown = unknown;
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
        } catch (SQLException e) {
            Session.closeAfter(e, connection);
            throw new DatabaseFailed("asking where tables are looked for", e);
        } catch (RuntimeException e) {
            Session.closeAfter(e, connection);
            throw e;
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
            unknown.accept(ours, e);
        }
    }

    @Override
    public String description() {
        return migrating.description();
    }
}
