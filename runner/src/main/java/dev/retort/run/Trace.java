// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what is being done, for the case that it fails, and tells the listener. */
final class Trace {

    private final RunListener listener;
    private @Nullable Operation operation;
    private @Nullable String statement;
    private boolean atEnd;

    Trace(RunListener listener) {
        this.listener = listener;
    }

    void beginning(Step step) {
        List<Operation> operations = step.operations();
        operation = operations.isEmpty() ? null : operations.get(0);
        statement = null;
        atEnd = false;
    }

    void executing(String sql) {
        statement = sql;
        listener.executing(sql);
    }

    void progress(Operation ofOperation, long rows) {
        listener.progress(ofOperation, rows);
    }

    void foundDone(String sql) {
        listener.foundDone(sql);
    }

    void copied(ObjectName table, long rows, long total) {
        listener.copied(table, rows, total);
    }

    /** The operations are done; what comes now is the end of the migration. */
    void ending() {
        operation = null;
        statement = null;
        atEnd = true;
    }

    /** Whether the operations are done, and are being remembered and committed. */
    boolean isAtEnd() {
        return atEnd;
    }

    @Nullable
    Operation operation() {
        return operation;
    }

    @Nullable
    String statement() {
        return statement;
    }
}
