// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.util.List;

/** Says where a database is; the migrations of the project are not even looked at. */
public final class Current {

    private final Project project;

    /** The database of this project. */
    public Current(Project project) {
        this.project = project;
    }

    /** Asks the database. */
    public Result run() {
        return new Result(AppliedView.of(project.manager().current()));
    }

    /** The revisions that the database is at, none before the first migration, several where branches are open. */
    public record Result(List<AppliedView> revisions) {}
}
