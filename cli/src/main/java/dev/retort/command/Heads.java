// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.app.MigrationManager;
import java.util.List;

/** Lists the revisions that none follows. */
public final class Heads {

    private final Project project;

    /** The heads of this project. */
    public Heads(Project project) {
        this.project = project;
    }

    /** Lists them; no database is asked. */
    public Result run() {
        MigrationManager manager = project.manager();
        return new Result(RevisionView.of(manager.migrations().graph(), manager.heads()));
    }

    /** The heads: one, unless branches are open or there is no revision at all. */
    public record Result(List<RevisionView> heads) {}
}
