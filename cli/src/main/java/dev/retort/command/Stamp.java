// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.app.MigrationManager;
import dev.retort.run.AppliedRevision;
import dev.retort.run.StampReport;
import java.util.List;

/** Makes a database remember revisions that were not run on it. */
public final class Stamp {

    private final Project project;

    /** The migrations of this project, on its database. */
    public Stamp(Project project) {
        this.project = project;
    }

    /**
     * Marks the database as being at these targets; the structure stays as it is.
     *
     * @param afresh whether all that the database remembers is forgotten first, revisions that no migration has included
     */
    public Result run(List<String> targets, boolean afresh) {
        MigrationManager manager = project.manager();
        String[] names = targets.toArray(String[]::new);
        StampReport report = afresh ? manager.stampAfresh(names) : manager.stamp(names);
        return new Result(
                report.added(),
                report.removed(),
                report.refreshed(),
                report.current().stream().map(AppliedRevision::id).sorted().toList());
    }

    /**
     * What changed in the history.
     *
     * @param refreshed ids whose recorded fingerprint was another
     * @param current where the database is now
     */
    public record Result(List<String> added, List<String> removed, List<String> refreshed, List<String> current) {}
}
