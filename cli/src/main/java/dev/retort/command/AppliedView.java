// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.run.AppliedRevision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A revision as the database remembers it.
 *
 * @param duration how long it took
 * @param appliedBy the user of the operating system
 * @param host the machine
 */
public record AppliedView(
        String id, String message, Instant appliedAt, Duration duration, String appliedBy, String host) {

    static List<AppliedView> of(List<AppliedRevision> revisions) {
        return revisions.stream().map(AppliedView::of).toList();
    }

    private static AppliedView of(AppliedRevision revision) {
        return new AppliedView(
                revision.id(),
                revision.message(),
                revision.appliedAt(),
                revision.duration(),
                revision.actor().user(),
                revision.actor().host());
    }
}
