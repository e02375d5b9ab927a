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
    private final Function<Operation.Backfill, List<String>> keys;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Step> together = new ArrayList<>();
    private boolean full;

    /**
     * A cutter for one migration.
     *
     * @param keys the columns along which a backfill can go, none where it is done in one go
     */
    Cutter(boolean transactionalDdl, Function<Operation.Backfill, List<String>> keys) {
        this.transactionalDdl = transactionalDdl;
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
            } else if (step instanceof Step.Statement statement && isAlone(statement)) {
                List<Step.Guard> guards = takeGuards();
                endTransaction();
                segments.add(new Segment.Alone(guards, statement));
            } else {
                add(step);
            }
        }
        segments.add(new Segment.Together(together));
        return List.copyOf(segments);
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
