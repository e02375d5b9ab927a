// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A revision as the database remembers it.
 *
 * @param after the revisions it followed when it was applied
 * @param checksum of the operations that were applied
 * @param retortVersion of the Retort that applied it
 */
public record AppliedRevision(
        String id,
        List<String> after,
        String message,
        String checksum,
        Instant appliedAt,
        Duration duration,
        Actor actor,
        String retortVersion) {

    /** Copies the parents. */
    public AppliedRevision {
        after = List.copyOf(after);
    }
}
