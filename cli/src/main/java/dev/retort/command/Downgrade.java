// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.run.Direction;
import dev.retort.run.RunListener;

/** Takes migrations back. */
public final class Downgrade {

    private final Project project;
    private final RunListener listener;

    /** The migrations of this project, on its database. */
    public Downgrade(Project project, RunListener listener) {
        this.project = project;
        this.listener = listener;
    }

    /** Takes back what was applied after the target: {@code -1}, {@code base}, an id, a unique beginning of one. */
    public RunOutcome.Ran run(String target) {
        return RunOutcome.Ran.of(project.manager(listener).downgrade(target));
    }

    /** The same as SQL, and nothing is run; {@code FROM:TO} asks no database. */
    public RunOutcome.Script script(String target) {
        return new Scripting(project).script(Direction.DOWNGRADE, target);
    }
}
