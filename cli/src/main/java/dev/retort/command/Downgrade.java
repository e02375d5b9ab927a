// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.run.Consent;
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

    /**
     * Takes back what was applied after the target: {@code -1}, {@code base}, an id, a unique beginning of one.
     *
     * @param agreed whether somebody has agreed to that, which some environments ask for
     */
    public RunOutcome.Ran run(String target, boolean agreed) {
        Consent consent = agreed ? Consent.NONE.toDowngrade() : Consent.NONE;
        return RunOutcome.Ran.of(project.manager(consent, listener).downgrade(target));
    }

    /** The same as SQL, and nothing is run; {@code FROM:TO} asks no database. */
    public RunOutcome.Script script(String target) {
        return new Scripting(project).script(Direction.DOWNGRADE, target);
    }
}
