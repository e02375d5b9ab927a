// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.util.ArrayList;
import java.util.List;

/** Sums up how database and migrations stand to each other. */
public final class Status {

    private final Project project;

    /** The migrations of this project, on its database. */
    public Status(Project project) {
        this.project = project;
    }

    /** Looks at both. */
    public Result run() {
        dev.retort.app.Status status = project.manager().status();
        return new Result(
                project.settings().environment(),
                project.settings().requiredDatabase().url().masked(),
                status.current(),
                status.heads(),
                status.pending(),
                status.unknown(),
                status.edited(),
                status.interrupted(),
                status.healthy());
    }

    /**
     * How things stand.
     *
     * @param current where the database is
     * @param pending what is not applied, in order
     * @param unknown what is applied and no migration of the project
     * @param edited what is applied and was changed since
     * @param interrupted what was begun and is not finished
     */
    public record Result(
            String environment,
            String database,
            List<String> current,
            List<String> heads,
            List<String> pending,
            List<String> unknown,
            List<String> edited,
            List<String> interrupted,
            boolean healthy) {

        /** What keeps it from being healthy, in words. */
        public List<String> complaints() {
            List<String> complaints = new ArrayList<>();
            if (!unknown.isEmpty()) {
                complaints.add("applied, but no migration of this project: " + String.join(", ", unknown));
            }
            if (!edited.isEmpty()) {
                complaints.add("edited after it was applied: " + String.join(", ", edited));
            }
            if (!interrupted.isEmpty()) {
                complaints.add("begun and not finished: " + String.join(", ", interrupted));
            }
            if (heads.size() > 1) {
                complaints.add("several heads: " + String.join(", ", heads));
            }
            return complaints;
        }
    }
}
