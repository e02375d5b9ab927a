// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Show;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code retort show}. */
@Command(
        name = "show",
        header = "Show one revision: where it is written, and what it does.",
        footer = {"", "Examples:", "  retort show head", "  retort show 3f2a"})
final class ShowVerb extends Verb<Show.Result> {

    @Parameters(
            paramLabel = "REVISION",
            arity = "0..1",
            defaultValue = "head",
            description = "an id, the beginning of one, a label, or head (${DEFAULT-VALUE})")
    private String revision = "head";

    ShowVerb(Session session) {
        super(session);
    }

    @Override
    Show.Result run(Session session) {
        return new Show(session.project()).run(revision);
    }

    @Override
    void print(Show.Result result, Output output) {
        new Revisions(output).details(result.revision());
        Changes changes = new Changes(output);
        output.line("upgrade");
        changes.list(result.upgrade());
        output.line("downgrade");
        if (result.downgrade() == null) {
            output.line("  there is no way back");
        } else {
            changes.list(result.downgrade());
        }
    }
}
