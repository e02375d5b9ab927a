// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that the runner does to carry out operations. */
public sealed interface Step {

    /** The operations that this step carries out, wholly or in part. */
    List<Operation> operations();

    /** Where a transaction must end because of a statement; a database without transactions for DDL need not say so. */
    enum Boundary {
        /** Nowhere: it may stand in a transaction with others. */
        NONE,
        /** Behind it: what it makes can be used once it is committed. */
        AFTER,
        /** Before and behind it: it runs outside of any transaction. */
        AROUND
    }

    /**
     * One statement.
     *
     * @param boundary where a transaction must end because of it
     */
    record Statement(List<Operation> operations, String sql, Boundary boundary) implements Step {
        /** Copies the operations. */
        public Statement {
            operations = List.copyOf(operations);
        }

        /** A statement that may stand in a transaction with others. */
        public Statement(Operation operation, String sql) {
            this(List.of(operation), sql, Boundary.NONE);
        }
    }

    /** A query that must give no row, or the migration stops for this reason. */
    record Guard(List<Operation> operations, String sql, String reason) implements Step {
        /** Copies the operations. */
        public Guard {
            operations = List.copyOf(operations);
        }
    }

    /**
     * Changes of one table of which a look at the database decides how they are made: one by one where the server can, or by
     * making the table anew once.
     *
     * @param before the schema before these changes, as far as the history knows it
     * @param version of the server
     * @param policy whether the table may be made anew, or even must
     */
    record Rebuild(
            ObjectName table, List<Operation> operations, Schema before, ServerVersion version, BatchPolicy policy)
            implements Step {
        /** Copies the operations. */
        public Rebuild {
            operations = List.copyOf(operations);
        }

        /** The same changes under this policy. */
        public Rebuild with(BatchPolicy other) {
            return new Rebuild(table, operations, before, version, other);
        }
    }

    /**
     * All rows of a table go over to another; fewer than all would be a failure.
     *
     * @param table as people know it
     * @param sql the statement that copies all rows at once
     * @param count a query for their number
     * @param pieces how to copy them in pieces, so that the progress can be told, null where they are copied at once
     */
    record Copy(List<Operation> operations, ObjectName table, String sql, String count, @Nullable Pieces pieces)
            implements Step {
        /** Copies the operations. */
        public Copy {
            operations = List.copyOf(operations);
        }
    }

    /**
     * A copy in pieces, along the numbers of the rows, which the copies keep.
     *
     * @param sql the statement that copies rows from a number on, in order; its parameters are that number and how many rows
     * @param last a query for the highest number that was copied
     */
    record Pieces(String sql, String last) {}

    /** Work on rows, or the author's own, that is no single statement: bulk inserts, backfills, code. */
    record Work(Operation operation) implements Step {
        @Override
        public List<Operation> operations() {
            return List.of(operation);
        }
    }
}
