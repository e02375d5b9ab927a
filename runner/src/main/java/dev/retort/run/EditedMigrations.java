// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import java.util.List;
import java.util.stream.Collectors;

/** Migrations that are no longer what was applied. */
public final class EditedMigrations extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RevisionNode> revisions;

    EditedMigrations(List<RevisionNode> revisions, List<String> current) {
        super("edited after it was applied: "
                + revisions.stream()
                        .map(revision -> "revision " + revision + " in " + revision.origin())
                        .collect(Collectors.joining(", "))
                + "; restore it and write the change as a new migration, or, where the database is what it should be,"
                + " accept it as it is with `retort stamp " + String.join(" ", current) + "`");
        this.revisions = List.copyOf(revisions);
    }

    public List<RevisionNode> revisions() {
        return revisions;
    }
}
