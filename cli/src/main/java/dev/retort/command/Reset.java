// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.run.Consent;
import dev.retort.run.RunListener;

/** Drops all there is in a database, and applies all migrations. */
public final class Reset {

    private final Project project;
    private final RunListener listener;

    /** The migrations of this project, on its database. */
    public Reset(Project project, RunListener listener) {
        this.project = project;
        this.listener = listener;
    }

    /** Drops everything in the default schema, once somebody has agreed, and starts again up to the target, base for nothing. */
    public RunOutcome.Ran run(String target, boolean agreed) {
        Consent consent = agreed ? Consent.NONE.toReset() : Consent.NONE;
        project.engine(consent, listener).reset();
        Consent nothingToLose =
                project.consentToLoss(project.migrations().graph().ids());
        return RunOutcome.Ran.of(project.manager(nothingToLose, listener).upgrade(target));
    }
}
