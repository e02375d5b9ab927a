// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Pending;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code retort pending}. */
@Command(
        name = "pending",
        header = "List what an upgrade would apply, in order.",
        footer = {"", "Examples:", "  retort pending", "  retort --env prod pending --json"})
final class PendingVerb extends Verb<Pending.Result> {

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            defaultValue = "heads",
            description = "a revision, +2, head or heads (${DEFAULT-VALUE})")
    private String target = "heads";

    PendingVerb(Session session) {
        super(session);
    }

    @Override
    Pending.Result run(Session session) {
        return new Pending(session.project()).run(target);
    }

    @Override
    void print(Pending.Result result, Output output) {
        if (result.revisions().isEmpty()) {
            output.line("nothing is pending");
        }
        new Revisions(output).list(result.revisions());
    }
}
