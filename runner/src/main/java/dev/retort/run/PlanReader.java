// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.List;
import java.util.Set;

/** Says what a plan does to the database of a session. */
final class PlanReader {

    private final Session session;
    private final Planner planner;
    private final Set<String> done;

    PlanReader(Session session, Planner planner, Set<String> done) {
        this.session = session;
        this.planner = planner;
        this.done = done;
    }

    /** Statements that depend on the database are shown where the migrations alone make one like it, else told in words. */
    RunPlan read(Direction direction, List<PlannedRevision> plan) {
        boolean depends = plan.stream().anyMatch(PlannedRevision::hasRebuild);
        try {
            return read(direction, plan, depends);
        } catch (FaultyMigration notLikeIt) {
            return read(direction, plan, false);
        }
    }

    private RunPlan read(Direction direction, List<PlannedRevision> plan, boolean tryOut) {
        try (Trial trial = new Trial(session.platform())) {
            if (tryOut) {
                trial.begin(planner.history(session.readHistory().ids()));
            }
            PlanWriter writer = new PlanWriter(session.dialect(), session.platform(), trial, tryOut, done);
            return new RunPlan(direction, plan.stream().map(writer::write).toList());
        }
    }
}
