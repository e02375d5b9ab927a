// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.operation.Operation;
import java.sql.SQLException;
import java.sql.Statement;

/** Inserts and fills rows. */
final class RowWork {

    private final Session session;
    private final RowStatements statements;
    private final Trace trace;

    RowWork(Session session, Trace trace) {
        this.session = session;
        this.statements = new RowStatements(session.dialect().naming(), session.platform());
        this.trace = trace;
    }

    void insert(Operation.BulkInsert operation) throws SQLException {
        long rows = 0;
        for (String sql : statements.insertions(operation)) {
            rows += update(sql);
            trace.progress(operation, rows);
        }
    }

    /** All rows in one go, where the table has no key to go along. */
    void backfill(Operation.Backfill operation) throws SQLException {
        trace.progress(operation, update(statements.update(operation)));
    }

    private int update(String sql) throws SQLException {
        trace.executing(sql);
        try (Statement statement = session.connection().createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
