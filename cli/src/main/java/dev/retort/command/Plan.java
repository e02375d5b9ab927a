// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.run.Danger;
import dev.retort.run.Direction;
import dev.retort.run.RunPlan;
import java.util.List;
import java.util.Locale;

/** Says what a run would do, and does none of it. */
public final class Plan {

    private final Project project;

    /** The migrations of this project, on its database. */
    public Plan(Project project) {
        this.project = project;
    }

    /** What a run to the target would do, statement by statement. */
    public Result run(Direction direction, String target) {
        RunPlan plan = project.manager().plan(direction, target);
        return new Result(
                direction.name().toLowerCase(Locale.ROOT),
                plan.migrations().stream()
                        .flatMap(migration -> Change.of(migration.changes(), migration.before()).stream())
                        .toList(),
                plan.migrations().stream().map(Planned::of).toList());
    }

    /**
     * What would be done.
     *
     * @param direction {@code upgrade} or {@code downgrade}
     * @param operations of all migrations, in order
     */
    public record Result(
            String direction,
            List<Change> operations,
            List<ComparisonView.LeftAlone> unmanaged,
            List<dev.retort.schema.CannotTell> cannotTell,
            List<Planned> migrations) {

        Result(String direction, List<Change> operations, List<Planned> migrations) {
            this(direction, operations, List.of(), List.of(), migrations);
        }
    }

    /**
     * One migration.
     *
     * @param atomic whether it is one transaction, so that a failure leaves nothing
     * @param dangers why it may lose data, in sentences
     */
    public record Planned(String id, String message, boolean atomic, List<Part> parts, List<String> dangers) {

        private static Planned of(RunPlan.Migration migration) {
            return new Planned(
                    migration.revision().id(),
                    migration.revision().message(),
                    migration.isAtomic(),
                    migration.parts().stream()
                            .map(part -> Part.of(part, !migration.isAtomic()))
                            .toList(),
                    migration.dangers().stream().map(Danger::reason).toList());
        }
    }

    /**
     * A part of a migration, which is done or not done, never half.
     *
     * @param kind how it is kept from being done by half: a word of {@link RunPlan.Kind} in lower case
     * @param journalled whether the database remembers that it is done, for a run that goes on after one that was cut off
     * @param done whether a run that was cut off has done it
     */
    public record Part(int number, String kind, boolean journalled, boolean done, List<String> statements) {

        private static Part of(RunPlan.Part part, boolean journalled) {
            return new Part(
                    part.number(),
                    part.kind().name().toLowerCase(Locale.ROOT),
                    journalled,
                    part.done(),
                    part.statements());
        }
    }
}
