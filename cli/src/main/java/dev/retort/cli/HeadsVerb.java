// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Heads;
import picocli.CommandLine.Command;

/** {@code retort heads}. */
@Command(
        name = "heads",
        header = "List the revisions that none follows: one, unless branches are open.",
        footer = {"", "Examples:", "  retort heads"})
final class HeadsVerb extends Verb<Heads.Result> {

    HeadsVerb(Session session) {
        super(session);
    }

    @Override
    Heads.Result run(Session session) {
        return new Heads(session.project()).run();
    }

    @Override
    void print(Heads.Result result, Output output) {
        if (result.heads().isEmpty()) {
            output.line("there are no revisions");
        }
        new Revisions(output).list(result.heads());
    }
}
