// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

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
        return new Result(
                RevisionView.of(project.migrations().graph(), project.engine().pending(target)));
    }

    /** The pending revisions in the order in which they would be applied. */
    public record Result(List<RevisionView> revisions) {}
}
