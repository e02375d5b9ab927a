// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.KnownSchema;
import dev.retort.dialect.Naming;
import dev.retort.dialect.SqlEffect;
import dev.retort.operation.DataLoss;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what may lose data in migrations that are to run; what cannot be told counts as well. */
final class Dangers {

    private static final Set<SqlEffect> HARMLESS =
            EnumSet.of(SqlEffect.READS, SqlEffect.ADDS_ROWS, SqlEffect.ADDS_STRUCTURE, SqlEffect.MAINTAINS);

    private static final int LONGEST_QUOTE = 100;

    private Dangers() {}

    static List<Danger> of(PlannedRevision planned, Naming naming) {
        KnownSchema known = new KnownSchema(naming, planned.before());
        List<Danger> dangers = new ArrayList<>();
        for (Operation written : planned.changes().operations()) {
            Operation operation = known.respelled(written);
            reason(operation, known.schema())
                    .ifPresent(reason -> dangers.add(new Danger(planned.revision(), operation, reason)));
            known.noteRespelled(operation);
        }
        return dangers;
    }

    private static Optional<String> reason(Operation operation, Schema before) {
        if (operation instanceof Operation.Execute execute) {
            return HARMLESS.containsAll(SqlEffect.of(execute.sql()))
                    ? Optional.empty()
                    : Optional.of("SQL may change or delete what is there: " + shortened(execute.sql()));
        } else if (operation instanceof Operation.Run run) {
            return Optional.of("nobody can tell what code does to rows: " + run.description());
        }
        return DataLoss.of(operation, before);
    }

    private static String shortened(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
