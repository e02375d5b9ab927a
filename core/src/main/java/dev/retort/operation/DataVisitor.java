// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

/**
 * What is done with each operation that works on data or in the author's own words.
 *
 * @param <R> the result
 */
public interface DataVisitor<R> {

    R execute(Operation.Execute operation);

    R bulkInsert(Operation.BulkInsert operation);

    R backfill(Operation.Backfill operation);

    R run(Operation.Run operation);

    R require(Operation.Require operation);

    R onDatabase(Operation.OnDatabase operation);
}
