// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

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

    /** In batches along the primary key where that is known, else in one go. */
    void backfill(Operation.Backfill operation, Schema before) throws SQLException {
        List<String> key = KeyBatches.keyOf(before, operation.table());
        if (key.isEmpty()) {
            trace.progress(operation, update(statements.update(operation)));
        } else {
            new KeyBatches(session, operation, key, trace).run();
        }
    }

    private int update(String sql) throws SQLException {
        trace.executing(sql);
        try (Statement statement = session.connection().createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
