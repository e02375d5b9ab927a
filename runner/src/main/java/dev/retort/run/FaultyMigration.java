// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;

/** A migration whose operations could not be recorded, or cannot be carried out on this database; nothing was run. */
public final class FaultyMigration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RevisionNode revision;

    FaultyMigration(RevisionNode revision, Throwable cause) {
        super(
                "revision " + revision + " cannot be run: "
                        + MigrationFailed.reason(cause) + " (in "
                        + revision.origin()
                        + "); nothing was changed",
                cause);
        this.revision = revision;
    }

    public RevisionNode revision() {
        return revision;
    }
}
