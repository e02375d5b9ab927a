// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.run.AppliedRevision;
import dev.retort.run.RunReport;
import dev.retort.run.SqlScript;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What came of a call to run migrations. */
public sealed interface RunOutcome {

    /**
     * They were run.
     *
     * @param direction {@code upgrade} or {@code downgrade}
     * @param revisions what was run, in order; none where there was nothing to do
     * @param current where the database is now
     */
    record Ran(String direction, List<Done> revisions, List<String> current) implements RunOutcome {

        static Ran of(RunReport report) {
            return new Ran(
                    report.direction().name().toLowerCase(Locale.ROOT),
                    report.done().stream()
                            .map(done -> new Done(
                                    done.revision().id(), done.revision().message(), done.duration()))
                            .toList(),
                    report.current().stream().map(AppliedRevision::id).sorted().toList());
        }
    }

    /** One migration, and how long it took. */
    record Done(String id, String message, Duration duration) {}

    /**
     * They were written as SQL, and nothing was run.
     *
     * @param direction {@code upgrade} or {@code downgrade}
     * @param revisions the ids of what the script holds, in order
     * @param sql the script, empty where there is nothing to do
     */
    record Script(String direction, List<String> revisions, String sql) implements RunOutcome {

        static Script of(SqlScript script) {
            return new Script(
                    script.direction().name().toLowerCase(Locale.ROOT),
                    script.parts().stream().map(part -> part.revision().id()).toList(),
                    script.text());
        }
    }
}
