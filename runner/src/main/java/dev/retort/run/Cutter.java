// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.SqlEffect;
import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Cuts the steps of a migration into the parts that are done or not done, never half. */
final class Cutter {

    private final boolean transactionalDdl;
    private final Function<String, List<String>> statements;
    private final Function<Operation.Backfill, List<String>> keys;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Step> together = new ArrayList<>();
    private boolean full;

    /**
     * A cutter for one migration.
     *
     * @param statements the statements of a text of an author's
     * @param keys the columns along which a backfill can go, none where it is done in one go
     */
    Cutter(
            boolean transactionalDdl,
            Function<String, List<String>> statements,
            Function<Operation.Backfill, List<String>> keys) {
        this.transactionalDdl = transactionalDdl;
        this.statements = statements;
        this.keys = keys;
    }

    /** The parts in order; the last one is a transaction, to take the history's row as well. */
    List<Segment> cut(List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.Work work
                    && work.operation() instanceof Operation.Backfill backfill
                    && !keys.apply(backfill).isEmpty()) {
                endTransaction();
                segments.add(new Segment.Batches(backfill, keys.apply(backfill)));
            } else if (step instanceof Step.Statement statement && !transactionalDdl) {
                single(statement).forEach(this::cut);
            } else if (step instanceof Step.Statement statement) {
                cut(statement);
            } else {
                add(step);
            }
        }
        segments.add(new Segment.Together(together));
        return List.copyOf(segments);
    }

    /** Of several statements in one text, each is done or not done. */
    private List<Step.Statement> single(Step.Statement text) {
        boolean isAuthors = text.operations().stream().allMatch(Operation.Execute.class::isInstance);
        return isAuthors
                ? statements.apply(text.sql()).stream()
                        .map(sql -> new Step.Statement(text.operations(), sql, text.boundary()))
                        .toList()
                : List.of(text);
    }

    private void cut(Step.Statement statement) {
        if (!isAlone(statement)) {
            add(statement);
            return;
        }
        List<Step.Guard> guards = takeGuards();
        endTransaction();
        segments.add(new Segment.Alone(guards, statement));
    }

    private void add(Step step) {
        boolean endsHere = step instanceof Step.Statement statement && statement.boundary() == Step.Boundary.AFTER;
        if (full && !endsHere) {
            endTransaction();
        }
        together.add(step);
        full = endsHere;
    }

    private boolean isAlone(Step.Statement statement) {
        return transactionalDdl
                ? statement.boundary() == Step.Boundary.AROUND
                : !SqlEffect.isAboutRowsOnly(statement.sql());
    }

    /** The conditions right before a statement are looked at when it is about to run, however often it is tried. */
    private List<Step.Guard> takeGuards() {
        List<Step.Guard> guards = new ArrayList<>();
        while (!together.isEmpty() && together.get(together.size() - 1) instanceof Step.Guard guard) {
            guards.add(0, guard);
            together.remove(together.size() - 1);
        }
        return guards;
    }

    private void endTransaction() {
        if (!together.isEmpty()) {
            segments.add(new Segment.Together(together));
            together.clear();
        }
        full = false;
    }
}
