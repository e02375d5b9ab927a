// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Drops all there is, in one transaction where the database can. */
final class Demolition {

    private final Session session;
    private final LockQueue queue;

    Demolition(Session session, LockQueue queue) {
        this.session = session;
        this.queue = queue;
    }

    void run() throws SQLException {
        if (session.hasTransactionalDdl()) {
            try (Platform.Transaction transaction = session.platform().begin(session.connection(), List.of(), queue)) {
                drop();
                transaction.commit();
            }
        } else {
            drop();
        }
        session.tables().forget();
    }

    private void drop() throws SQLException {
        Connection connection = session.connection();
        for (String sql : session.platform().demolition(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
