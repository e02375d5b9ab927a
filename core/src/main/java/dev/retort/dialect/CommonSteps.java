// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.operation.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations that come to the same on every database: data, and what the author writes. */
public abstract class CommonSteps implements Operation.Visitor<List<Step>> {

    @Override
    public List<Step> execute(Operation.Execute operation) {
        return one(operation, operation.sql());
    }

    @Override
    public List<Step> bulkInsert(Operation.BulkInsert operation) {
        return List.of(new Step.Work(operation));
    }

    @Override
    public List<Step> backfill(Operation.Backfill operation) {
        return List.of(new Step.Work(operation));
    }

    @Override
    public List<Step> run(Operation.Run operation) {
        return List.of(new Step.Work(operation));
    }

    @Override
    public List<Step> require(Operation.Require operation) {
        return List.of(new Step.Guard(List.of(operation), operation.sql(), operation.reason()));
    }

    @Override
    public List<Step> onDatabase(Operation.OnDatabase operation) {
        throw new IllegalArgumentException(
                "operations for " + operation.databases() + " are chosen before they are compiled");
    }

    /** One statement. */
    protected static List<Step> one(Operation operation, String sql) {
        return List.of(new Step.Statement(operation, sql));
    }

    /** The name of a constraint on a database where each has one. */
    protected static String named(Operation operation, @Nullable String name) {
        if (name == null) {
            throw new IllegalArgumentException("every constraint has a name here; say which one to drop: " + operation);
        }
        return name;
    }
}
