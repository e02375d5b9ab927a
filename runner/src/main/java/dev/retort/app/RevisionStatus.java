// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import dev.retort.migration.RevisionNode;

/** A revision of the project, and whether the database has it. */
public record RevisionStatus(RevisionNode revision, State state) {

    /** How a database stands to a revision. */
    public enum State {
        APPLIED,
        /** Applied, and no applied revision follows it. */
        CURRENT,
        PENDING
    }
}
