// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.run.Direction;
import dev.retort.run.RunListener;
import java.util.List;

/** Applies migrations. */
public final class Upgrade {

    private final Project project;
    private final RunListener listener;

    /** The migrations of this project, on its database. */
    public Upgrade(Project project, RunListener listener) {
        this.project = project;
        this.listener = listener;
    }

    /**
     * Applies what is missing up to the target: {@code head}, {@code +2}, an id, a unique beginning of one.
     *
     * @param allowedLoss the revisions that may lose data where the environment asks for that
     */
    public RunOutcome.Ran run(String target, List<String> allowedLoss) {
        return RunOutcome.Ran.of(
                project.manager(project.consentToLoss(allowedLoss), listener).upgrade(target));
    }

    /** The same as SQL, and nothing is run; {@code FROM:TO} asks no database. */
    public RunOutcome.Script script(String target) {
        return new Scripting(project).script(Direction.UPGRADE, target);
    }
}
