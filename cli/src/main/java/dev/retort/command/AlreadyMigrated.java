// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.util.List;

/** A baseline is asked for where there are migrations already. */
public final class AlreadyMigrated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> revisions;

    private AlreadyMigrated(List<String> revisions, String message) {
        super(message);
        this.revisions = List.copyOf(revisions);
    }

    static AlreadyMigrated project(List<String> revisions) {
        return new AlreadyMigrated(
                revisions,
                "a baseline is the first migration of a project, and this one has " + revisions
                        + "; \"retort stamp\" marks another database as being at one of them, \"retort drift\" shows how it differs");
    }

    static AlreadyMigrated database(List<String> revisions) {
        return new AlreadyMigrated(
                revisions,
                "the database remembers migrations that this project does not have: " + revisions
                        + "; add their files, or let it forget them with \"retort stamp --purge base\"");
    }

    /** The revisions in the way. */
    public List<String> revisions() {
        return revisions;
    }
}
