// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.run.Belief;
import dev.retort.run.ConfirmationNeeded;
import dev.retort.run.Consent;
import dev.retort.run.MigrationEngine;
import dev.retort.run.Resolution;
import dev.retort.run.RunListener;
import java.util.List;

/** Takes a person's word for what became of a migration that was cut off. */
public final class Resolve {

    private final Project project;

    /** The migrations of this project, on its database. */
    public Resolve(Project project) {
        this.project = project;
    }

    /** Believes it, once somebody has agreed to what that means, which {@link ConfirmationNeeded} spells out. */
    public Result run(String revision, Belief belief, boolean agreed) {
        MigrationEngine engine = project.engine(Consent.NONE, RunListener.SILENT);
        Resolution resolution = engine.resolution(revision, belief);
        if (!agreed) {
            throw ConfirmationNeeded.resolution(resolution);
        }
        engine.resolve(resolution);
        return new Result(resolution.revision(), resolution.sentences());
    }

    /** What is taken for true now, in sentences. */
    public record Result(String revision, List<String> believed) {}
}
