// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Downgrade;
import dev.retort.command.RunView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code retort downgrade}. */
@Command(
        name = "downgrade",
        aliases = "rollback",
        header = "Take migrations back.",
        footer = {
            "",
            "Examples:",
            "  retort downgrade            the last one",
            "  retort downgrade -2         the last two",
            "  retort downgrade 3f2a       all that came after this revision",
            "  retort downgrade base       everything",
            "  retort rollback 2           the last two"
        })
final class DowngradeVerb extends Verb<RunView> {

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            defaultValue = "-1",
            description = "a revision, the beginning of one, -2 or base (${DEFAULT-VALUE})")
    private String target = "-1";

    DowngradeVerb(Session session) {
        super(session);
    }

    @Override
    RunView run(Session session) {
        return new Downgrade(session.project(), new RunReporter(session.progress())).run(target);
    }

    @Override
    void print(RunView result, Output output) {
        RunReporter.end(result, output);
    }
}
