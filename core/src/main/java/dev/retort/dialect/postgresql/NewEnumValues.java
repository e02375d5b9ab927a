// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.EnumType;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Values that an operation adds to an enum type. PostgreSQL lets nobody use them before they are committed: where a later step of
 * the migration does, they cannot be added in its transaction.
 */
final class NewEnumValues {

    private final Set<String> values;

    /** Those that this operation adds; none where it makes the type anew, which can be used at once. */
    NewEnumValues(Operation operation, Schema before) {
        this.values = new LinkedHashSet<>();
        if (operation instanceof Operation.AlterEnum alteration) {
            List<String> had =
                    before.enumType(alteration.name()).map(EnumType::values).orElse(List.of());
            List<String> wanted = alteration.type().values();
            if (wanted.containsAll(had)) {
                values.addAll(wanted);
                had.forEach(values::remove);
            }
        }
    }

    /** The steps of the operation: a transaction ends behind them if one of the later steps may use a value. */
    List<Step> committedFor(List<Step> later, List<Step> own) {
        boolean used = !values.isEmpty() && later.stream().anyMatch(this::mayBeUsedBy);
        return used ? own.stream().map(NewEnumValues::ending).toList() : own;
    }

    private static Step ending(Step step) {
        return step instanceof Step.Statement statement
                ? new Step.Statement(statement.operations(), statement.sql(), Step.Boundary.AFTER)
                : step;
    }

    private boolean mayBeUsedBy(Step step) {
        if (step instanceof Step.Statement statement) {
            return mentions(statement.sql());
        } else if (step instanceof Step.Guard guard) {
            return mentions(guard.sql());
        } else if (step instanceof Step.Work work && work.operation() instanceof Operation.BulkInsert insert) {
            return insert.rows().stream().flatMap(List::stream).anyMatch(values::contains);
        } else if (step instanceof Step.Work work && work.operation() instanceof Operation.Backfill backfill) {
            return mentions(backfill.set()) || (backfill.where() != null && mentions(backfill.where()));
        }
        return true; // an author's code may do anything
    }

    private boolean mentions(String sql) {
        return SqlTokens.of(sql).stream()
                .filter(token -> token.kind() == Kind.STRING)
                .map(token ->
                        token.text().substring(1, token.text().length() - 1).replace("''", "'"))
                .anyMatch(values::contains);
    }
}
