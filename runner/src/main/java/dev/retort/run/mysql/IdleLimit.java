// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How long the server lets a session be idle, as one of ours is while the other one works, or code of an author's does. */
final class IdleLimit {

    private static final long A_DAY = 86_400;

    private final Connection connection;
    private final long before;

    private IdleLimit(Connection connection, long before) {
        this.connection = connection;
        this.before = before;
    }

    /** Makes it a day at least. */
    static IdleLimit raised(Connection connection) throws SQLException {
        IdleLimit limit;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@session.wait_timeout")) {
            row.next();
            limit = new IdleLimit(connection, row.getLong(1));
        }
        limit.set(Math.max(limit.before, A_DAY));
        return limit;
    }

    void restore() throws SQLException {
        set(before);
    }

    private void set(long seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session wait_timeout = " + seconds);
        }
    }
}
