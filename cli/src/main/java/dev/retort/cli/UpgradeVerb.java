// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.RunView;
import dev.retort.command.Upgrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code retort upgrade}. */
@Command(
        name = "upgrade",
        aliases = "migrate",
        header = "Apply migrations.",
        footer = {
            "",
            "Examples:",
            "  retort upgrade              all that are pending",
            "  retort upgrade +1           the next one",
            "  retort upgrade 3f2a         up to this revision"
        })
final class UpgradeVerb extends Verb<RunView> {

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            defaultValue = "head",
            description = "a revision, the beginning of one, +2, head or heads (${DEFAULT-VALUE})")
    private String target = "head";

    UpgradeVerb(Session session) {
        super(session);
    }

    @Override
    RunView run(Session session) {
        return new Upgrade(session.project(), new RunReporter(session.progress())).run(target);
    }

    @Override
    void print(RunView result, Output output) {
        RunReporter.end(result, output);
    }
}
