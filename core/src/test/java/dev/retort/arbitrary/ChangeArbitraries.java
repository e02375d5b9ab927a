// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import dev.retort.operation.CannotApply;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Schemas, and operations of each kind that fit them, one after the other. */
public final class ChangeArbitraries {

    private ChangeArbitraries() {}

    /** A schema, and a change of it that can be applied and reversed. */
    public static Arbitrary<Tuple2<Schema, ChangeSet>> changes(Set<SchemaTrait> traits) {
        return Combinators.combine(
                        SchemaArbitraries.schemas(traits),
                        SchemaArbitraries.schemas(traits)
                                .filter(schema -> !schema.tables().isEmpty()),
                        wishes(traits).list().ofMaxSize(12))
                .as((schema, other, wishes) -> Tuple.of(schema, fulfilled(schema, other, wishes)));
    }

    private static ChangeSet fulfilled(Schema before, Schema other, List<Wish> wishes) {
        Schema schema = before;
        List<Operation> operations = new ArrayList<>();
        for (Wish wish : wishes) {
            Optional<Operation> operation = new WishedOperation(schema, other, wish).operation();
            if (operation.isPresent() && fits(operation.get(), schema)) {
                operations.add(operation.get());
                schema = operation.get().applyTo(schema);
            }
        }
        return new ChangeSet(operations);
    }

    private static boolean fits(Operation operation, Schema schema) {
        try {
            return Soundness.isSound(operation.applyTo(schema));
        } catch (CannotApply e) {
            return false;
        }
    }

    private static Arbitrary<Wish> wishes(Set<SchemaTrait> traits) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, WishedOperation.KINDS - 1),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20),
                        ColumnArbitraries.columns(traits),
                        OperationArbitraries.columnChanges().list().ofMinSize(1).ofMaxSize(3))
                .as(Wish::new);
    }

    /**
     * What is wished for; a schema says what becomes of it.
     *
     * @param kind of operation
     * @param first chooses a table
     * @param second chooses something of the table
     */
    record Wish(int kind, int first, int second, Column column, List<ColumnChange> changes) {}
}
