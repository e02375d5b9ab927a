// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.BatchPolicy;
import dev.retort.dialect.Step;
import dev.retort.dialect.sqlite.DatabaseDialect;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.run.LockQueue;
import dev.retort.run.Platform;
import dev.retort.run.RunListener;
import dev.retort.run.RunOptions;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database in memory on which operations are carried out as the engine does it, but for the history. */
final class Workbench implements AutoCloseable {

    private static final LockQueue QUEUE = new LockQueue(RunOptions.defaults(), RunListener.SILENT);

    private final Connection connection;
    private final Platform platform = new DatabasePlatform();
    private boolean madeAnew;

    Workbench() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    /** Thrown where a guard found a row. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped(String reason) {
            super(reason);
        }
    }

    /** Whether a table was made anew since the last question. */
    boolean hasMadeAnew() {
        boolean result = madeAnew;
        madeAnew = false;
        return result;
    }

    void change(List<Operation> operations, BatchPolicy policy) throws SQLException {
        List<Step> steps =
                new DatabaseDialect().compile(new ChangeSet(operations), Schema.EMPTY, TestedVersion.VERSION);
        try (Platform.Transaction transaction = platform.begin(connection, operations, QUEUE)) {
            for (Step step : steps) {
                run(step instanceof Step.Rebuild rebuild ? rebuild.with(policy) : step);
            }
            transaction.commit();
        }
    }

    private void run(Step step) throws SQLException {
        if (step instanceof Step.Rebuild rebuild) {
            for (Step part : platform.rebuild(connection, rebuild)) {
                run(part);
            }
        } else if (step instanceof Step.Guard guard) {
            List<String> found = rows(guard.sql());
            if (!found.isEmpty()) {
                throw new Stopped(guard.reason() + " " + found);
            }
        } else {
            madeAnew |= step instanceof Step.Copy;
            platform.execute(connection, step instanceof Step.Copy copy ? copy.sql() : ((Step.Statement) step).sql());
        }
    }

    void execute(String sql) throws SQLException {
        platform.execute(connection, sql);
    }

    /** Whether SQLite took the statement. */
    boolean attempt(String sql) {
        try {
            execute(sql);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    /** The rows of a query, values as SQL literals with bars between them. */
    List<String> rows(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            int width = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    values.add(row.getString(i));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
