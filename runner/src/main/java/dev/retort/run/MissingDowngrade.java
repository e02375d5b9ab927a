// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.IrreversibleMigration;
import dev.retort.migration.RevisionNode;

/** A migration that is to be taken back and says that it cannot be. */
public final class MissingDowngrade extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RevisionNode revision;

    MissingDowngrade(RevisionNode revision, IrreversibleMigration cause) {
        super(
                "revision " + revision + " cannot be taken back, so nothing was: " + cause.getMessage()
                        + "; write its downgrade in " + revision.origin(),
                cause);
        this.revision = revision;
    }

    public RevisionNode revision() {
        return revision;
    }
}
