// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a failed migration left behind.
 *
 * @param kept what stays done, because the migration could not be one transaction
 * @param rolledBack whether nothing is left of the part that failed
 * @param part the number of that part, from 1
 * @param parts how many parts the migration has
 */
public record Aftermath(List<String> kept, boolean rolledBack, int part, int parts) {

    /** Copies the list. */
    public Aftermath {
        kept = List.copyOf(kept);
    }

    /** Whether the database is as it was before the migration. */
    public boolean isClean() {
        return kept.isEmpty() && rolledBack;
    }

    /** A sentence on it and on what to do; where there is an obstacle, the migration is not to blame. */
    String advice(String origin, Optional<String> obstacle) {
        String innocent =
                obstacle.map(words -> "the migration is not to blame, " + words).orElse("");
        if (isClean()) {
            return "all that this migration did was rolled back; "
                    + (innocent.isEmpty() ? "correct " + origin + " or the data" : innocent) + ", and run again";
        }
        StringBuilder text = new StringBuilder();
        if (!kept.isEmpty()) {
            text.append("this stays, because the migration cannot be one transaction:");
            kept.forEach(words -> text.append("\n    ").append(words));
            text.append('\n');
        }
        return text.append("part ")
                .append(part)
                .append(" of ")
                .append(parts)
                .append(rolledBack ? " left nothing; " : " may have left something, which the next run finds out; ")
                .append(innocent.isEmpty() ? "correct the data, or " + origin + " in what is not done yet" : innocent)
                .append(", and run again: it goes on with part ")
                .append(part)
                .toString();
    }

    /** What operations are called in a migration. */
    static String names(List<Operation> operations) {
        return operations.stream().map(MigrationFailed::name).distinct().collect(Collectors.joining(", "));
    }

    /** What a step does, in words; none for a condition. */
    static List<String> words(Step step) {
        if (step instanceof Step.Statement statement) {
            return List.of(statement.sql());
        } else if (step instanceof Step.Rebuild rebuild) {
            return List.of("the new form of table " + rebuild.table() + ": " + names(rebuild.operations()));
        } else if (step instanceof Step.Work work) {
            return List.of(words(work.operation()));
        }
        return List.of();
    }

    private static String words(Operation work) {
        if (work instanceof Operation.BulkInsert insert) {
            return "insert into " + insert.table() + ": " + insert.rows().size() + " rows";
        } else if (work instanceof Operation.Backfill backfill) {
            String where = backfill.where() == null ? "" : " where " + backfill.where();
            return "update " + backfill.table() + " set " + backfill.set() + where;
        } else if (work instanceof Operation.Run run) {
            return "code: " + run.description();
        }
        throw new IllegalStateException("no work on rows: " + work);
    }
}
