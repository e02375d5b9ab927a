// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.BatchPolicy;
import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes of one table so far, and the indexes that are to be made after them.
 *
 * @param before the schema before the first change, as far as the history knows it
 */
record Gathered(ObjectName table, Schema before, List<Operation> changes, List<Operation.CreateIndex> indexes) {

    Gathered {
        changes = List.copyOf(changes);
        indexes = List.copyOf(indexes);
    }

    static Gathered none(ObjectName table, Schema before) {
        return new Gathered(table, before, List.of(), List.of());
    }

    Gathered with(Operation change) {
        return new Gathered(table, before, and(changes, change), indexes);
    }

    Gathered with(Operation.CreateIndex index) {
        return new Gathered(table, before, changes, and(indexes, index));
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>(changes);
        all.addAll(indexes);
        return all;
    }

    boolean makesIndex(DatabaseNaming naming, String name) {
        return indexes.stream()
                .map(it -> it.index().name())
                .anyMatch(other -> other != null && naming.key(other).equals(naming.key(name)));
    }

    List<Step> steps(DatabaseDdl ddl, ServerVersion version) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Rebuild(table, changes, before, version, BatchPolicy.AUTO));
        indexes.forEach(index -> steps.addAll(index.accept(ddl)));
        return steps;
    }

    private static <T> List<T> and(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
