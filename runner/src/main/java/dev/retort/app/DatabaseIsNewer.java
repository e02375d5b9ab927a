// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import java.util.List;

/** A database at revisions that no migration of the application has: it is newer, or the application has lost its migrations. */
public final class DatabaseIsNewer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> unknown;

    DatabaseIsNewer(List<String> unknown, List<String> pending) {
        super("the database is at " + String.join(", ", unknown) + ", of which this application knows no migration: "
                + (pending.isEmpty()
                        ? "it is newer than the application, which does not run on it; deploy the newer version, or let"
                                + " this one run with the setting newer-database: tolerate (RETORT_NEWER_DATABASE)"
                        : "another branch of the project was applied, while " + String.join(", ", pending)
                                + " is not; deploy a version that has both"));
        this.unknown = List.copyOf(unknown);
    }

    /** The application has no migrations at all, which this sentence says. */
    DatabaseIsNewer(List<String> unknown, String lack) {
        super("the database is at " + String.join(", ", unknown) + ", and " + lack);
        this.unknown = List.copyOf(unknown);
    }

    /** Ids of the revisions that nobody knows here. */
    public List<String> unknown() {
        return unknown;
    }
}
