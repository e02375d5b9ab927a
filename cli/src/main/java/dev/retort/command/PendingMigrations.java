// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.migration.RevisionNode;
import java.util.List;
import java.util.stream.Collectors;

/** Migrations that are written and not applied, where the next one is to be made by looking at the database. */
public final class PendingMigrations extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RevisionNode> revisions;

    PendingMigrations(List<RevisionNode> revisions) {
        super("the database is behind the migrations, pending: "
                + revisions.stream().map(RevisionNode::toString).collect(Collectors.joining(", "))
                + "; run \"retort upgrade\" first, or add --allow-pending to take them as applied");
        this.revisions = List.copyOf(revisions);
    }

    public List<RevisionNode> revisions() {
        return revisions;
    }
}
