// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.AppliedView;
import dev.retort.command.Current;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code retort current}. */
@Command(
        name = "current",
        header = "Say which revision the database is at.",
        footer = {"", "Examples:", "  retort current", "  retort --env prod current --json"})
final class CurrentVerb extends Verb<Current.Result> {

    CurrentVerb(Session session) {
        super(session);
    }

    @Override
    Current.Result run(Session session) {
        return new Current(session.project()).run();
    }

    @Override
    void print(Current.Result result, Output output) {
        if (result.revisions().isEmpty()) {
            output.line("no revision is applied");
        }
        output.table(result.revisions().stream().map(CurrentVerb::row).toList());
    }

    private static List<String> row(AppliedView revision) {
        return List.of(
                revision.id(),
                revision.message(),
                "applied " + Moments.text(revision.appliedAt()) + " by " + revision.appliedBy() + " on "
                        + revision.host());
    }
}
