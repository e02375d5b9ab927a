// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import java.util.List;
import java.util.stream.Collectors;

/** A run that ended between two migrations, because its process is told to end. */
public final class RunStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RevisionNode> done;
    private final transient List<RevisionNode> left;

    RunStopped(Direction direction, List<RevisionNode> done, List<RevisionNode> left) {
        super("the process is told to end, so the run stops between two migrations; "
                + (direction == Direction.UPGRADE ? "applied: " : "taken back: ") + names(done) + "; not yet: "
                + names(left) + "; the next run goes on from there");
        this.done = List.copyOf(done);
        this.left = List.copyOf(left);
    }

    /** The revisions that this run has treated, in order. */
    public List<RevisionNode> done() {
        return done;
    }

    /** Those that it has not, in order. */
    public List<RevisionNode> left() {
        return left;
    }

    private static String names(List<RevisionNode> revisions) {
        return revisions.isEmpty()
                ? "none"
                : revisions.stream().map(RevisionNode::toString).collect(Collectors.joining(", "));
    }
}
