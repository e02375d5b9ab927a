// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Reset;
import dev.retort.command.RunOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code retort reset}. */
@Command(
        name = "reset",
        header = "Drop everything in the database and apply all migrations.",
        description = "All tables of the default schema go, whoever made them. Asks first, and is refused in prod.",
        footer = {"", "Examples:", "  retort reset", "  retort reset --to base --force"})
final class ResetVerb extends Verb<RunOutcome> {

    @Option(names = "--to", paramLabel = "TARGET", description = "up to here (${DEFAULT-VALUE}); base leaves it empty")
    private String target = "heads";

    @Option(names = "--force", description = "agree beforehand")
    private boolean force;

    ResetVerb(Session session) {
        super(session);
    }

    @Override
    RunOutcome run(Session session) {
        Reset reset = new Reset(session.project(), session.reporter());
        return new Agreement(session).obtain(force, agreed -> reset.run(target, agreed));
    }

    @Override
    void print(RunOutcome result, Output output) {
        RunReporter.end(result, output);
    }
}
