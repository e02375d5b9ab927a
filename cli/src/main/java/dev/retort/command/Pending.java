// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.app.MigrationManager;
import java.util.List;

/** Says what an upgrade would apply. */
public final class Pending {

    private final Project project;

    /** The migrations of this project, on its database. */
    public Pending(Project project) {
        this.project = project;
    }

    /** Lists what leads to the target, in order. */
    public Result run(String target) {
        MigrationManager manager = project.manager();
        return new Result(RevisionView.of(manager.migrations().graph(), manager.pending(target)));
    }

    /** The pending revisions in the order in which they would be applied. */
    public record Result(List<RevisionView> revisions) {}
}
