// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Carries out the steps of one migration on a session's connection. */
final class StepExecutor {

    private final Session session;
    private final Trace trace;
    private final Limits limits;
    private final RowWork rows;

    StepExecutor(Session session, Trace trace, Limits limits) {
        this.session = session;
        this.trace = trace;
        this.limits = limits;
        this.rows = new RowWork(session, trace);
    }

    /** Prepares for a step that somebody else carries out. */
    void announce(Step step) throws SQLException {
        trace.beginning(step);
        limits.before(step);
        session.watch().statementBegins();
    }

    void execute(Step step) throws SQLException {
        announce(step);
        try {
            carryOut(step);
        } finally {
            session.watch().statementEnds();
        }
    }

    private void carryOut(Step step) throws SQLException {
        if (step instanceof Step.Statement statement) {
            execute(statement.sql());
        } else if (step instanceof Step.Guard guard) {
            require(guard.sql(), guard.reason());
        } else if (step instanceof Step.Rebuild rebuild) {
            for (Step part : session.platform().rebuild(session.connection(), rebuild)) {
                execute(part);
            }
        } else if (step instanceof Step.Copy copy) {
            new RowCopy(session.connection(), copy, trace).run();
        } else if (step instanceof Step.Work work) {
            work(work.operation());
        }
    }

    private void work(Operation operation) throws SQLException {
        if (operation instanceof Operation.BulkInsert insert) {
            rows.insert(insert);
        } else if (operation instanceof Operation.Backfill backfill) {
            rows.backfill(backfill);
        } else if (operation instanceof Operation.Run run) {
            run.work().run(GuardedConnection.of(session.connection()));
        } else {
            throw new IllegalStateException("no work on rows: " + operation);
        }
    }

    private void execute(String sql) throws SQLException {
        trace.executing(sql);
        session.platform().execute(session.connection(), sql, limits.statement());
    }

    private void require(String sql, String reason) throws SQLException {
        trace.executing(sql);
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (rows.next()) {
                throw new RequirementNotMet(sql, reason, describe(rows));
            }
        }
    }

    /** The row's values with their columns' names; nothing where it only says that it is there, as {@code select 1} does. */
    private static String describe(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.add(columns.getColumnLabel(i) + " = " + row.getString(i));
        }
        boolean saysNothing = values.size() == 1 && "1".equals(row.getString(1));
        return saysNothing ? "" : String.join(", ", values);
    }
}
