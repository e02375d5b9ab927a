// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps of a migration that stand or fall together: all those of one transaction, or a single one outside of any.
 *
 * @param transactional whether they run in a transaction
 */
record Segment(boolean transactional, List<Step> steps) {

    Segment {
        steps = List.copyOf(steps);
    }

    /** Cuts a migration where a step cannot be part of a transaction; the last segment is one, to take the history's row. */
    static List<Segment> of(List<Step> steps, boolean transactionalDdl) {
        List<Segment> segments = new ArrayList<>();
        List<Step> together = new ArrayList<>();
        for (Step step : steps) {
            if (transactionalDdl && isTransactional(step)) {
                together.add(step);
            } else {
                if (!together.isEmpty()) {
                    segments.add(new Segment(true, together));
                    together.clear();
                }
                segments.add(new Segment(false, List.of(step)));
            }
        }
        segments.add(new Segment(true, together));
        return List.copyOf(segments);
    }

    List<Operation> operations() {
        return steps.stream().flatMap(step -> step.operations().stream()).toList();
    }

    private static boolean isTransactional(Step step) {
        return !(step instanceof Step.Statement statement) || statement.transactional();
    }
}
