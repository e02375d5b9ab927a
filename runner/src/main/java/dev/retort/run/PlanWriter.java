// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what a plan does, for people to read. */
final class PlanWriter {

    private final Dialect dialect;
    private final RowStatements rows;
    private final Trial trial;
    private final boolean triedOut;
    private final Set<String> done;

    /**
     * A writer for one database.
     *
     * @param trial a database in memory that is as the real one, on which statements are tried out that depend on it
     * @param triedOut whether there is one; else such statements are told in words
     * @param done the parts that are done already, as revision and number
     */
    PlanWriter(Dialect dialect, Platform platform, Trial trial, boolean triedOut, Set<String> done) {
        this.dialect = dialect;
        this.rows = new RowStatements(dialect.naming(), platform);
        this.trial = trial;
        this.triedOut = triedOut;
        this.done = done;
    }

    /** What tells a part from all others. */
    static String key(String revision, int part) {
        return revision + " " + part;
    }

    RunPlan.Migration write(PlannedRevision planned) {
        List<RunPlan.Part> parts = new ArrayList<>();
        for (Segment segment : planned.segments()) {
            int number = parts.size() + 1;
            List<String> statements = new ArrayList<>();
            segment.steps().forEach(step -> write(planned, step, statements));
            boolean isDone = done.contains(key(planned.revision().id(), number));
            parts.add(new RunPlan.Part(number, kind(segment), isDone, statements));
        }
        return new RunPlan.Migration(
                planned.revision(), planned.changes(), planned.before(), parts, Dangers.of(planned, dialect.naming()));
    }

    private static RunPlan.Kind kind(Segment segment) {
        if (segment instanceof Segment.Alone) {
            return RunPlan.Kind.STATEMENT;
        }
        return segment instanceof Segment.Batches ? RunPlan.Kind.BATCHES : RunPlan.Kind.TRANSACTION;
    }

    private void write(PlannedRevision planned, Step step, List<String> statements) {
        if (step instanceof Step.Statement statement) {
            statements.add(statement.sql());
            trial.execute(planned, statement.sql());
        } else if (step instanceof Step.Copy copy) {
            statements.add(copy.sql());
            trial.execute(planned, copy.sql());
        } else if (step instanceof Step.Guard guard) {
            statements.add(comment("stops where this gives a row: " + guard.reason()) + "\n" + guard.sql());
        } else if (step instanceof Step.Rebuild rebuild && triedOut) {
            trial.rebuild(planned, rebuild).forEach(part -> write(planned, part, statements));
        } else if (step instanceof Step.Rebuild rebuild) {
            statements.add(comment("table " + rebuild.table() + " is altered, or made anew with its rows: "
                    + Aftermath.names(rebuild.operations())));
        } else if (step instanceof Step.Work work) {
            write(work.operation(), statements);
        }
    }

    private void write(Operation work, List<String> statements) {
        if (work instanceof Operation.BulkInsert insert) {
            statements.addAll(rows.insertions(insert));
        } else if (work instanceof Operation.Backfill backfill) {
            statements.add(rows.update(backfill) + "\n" + comment("in batches of " + backfill.batchSize() + " rows"));
        } else if (work instanceof Operation.Run run) {
            statements.add(comment("code: " + run.description()));
        }
    }

    private static String comment(String text) {
        return "-- " + text.replace("\n", "\n-- ");
    }
}
