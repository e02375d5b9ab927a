// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.run.AppliedRevision;
import dev.retort.run.RunReport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a run of migrations did.
 *
 * @param direction {@code upgrade} or {@code downgrade}
 * @param revisions what was run, in order; none where there was nothing to do
 * @param current where the database is now
 */
public record RunView(String direction, List<Done> revisions, List<String> current) {

    static RunView of(RunReport report) {
        return new RunView(
                report.direction().name().toLowerCase(Locale.ROOT),
                report.done().stream()
                        .map(done ->
                                new Done(done.revision().id(), done.revision().message(), done.duration()))
                        .toList(),
                report.current().stream().map(AppliedRevision::id).sorted().toList());
    }

    /** One migration, and how long it took. */
    public record Done(String id, String message, Duration duration) {}
}
