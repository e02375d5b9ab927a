// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import java.time.Duration;
import java.util.List;

/**
 * What a run did.
 *
 * @param done the migrations that it ran, in order; none where there was nothing to do
 * @param current where the database is now
 */
public record RunReport(Direction direction, List<Done> done, List<AppliedRevision> current) {

    /** Copies the lists. */
    public RunReport {
        done = List.copyOf(done);
        current = List.copyOf(current);
    }

    /** A migration that was run, and how long it took. */
    public record Done(RevisionNode revision, Duration duration) {}
}
