// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Stamp;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code retort stamp}. */
@Command(
        name = "stamp",
        header = "Mark the database as being at a revision, without running anything.",
        footer = {"", "Examples:", "  retort stamp head", "  retort stamp --purge 3f2a"})
final class StampVerb extends Verb<Stamp.Result> {

    @Parameters(
            paramLabel = "REVISION",
            arity = "1..*",
            description = "a revision, head, heads or base; several where branches are open")
    private List<String> revisions = List.of();

    @Option(names = "--purge", description = "forget first all that the database remembers, unknown revisions too")
    private boolean purge;

    StampVerb(Session session) {
        super(session);
    }

    @Override
    Stamp.Result run(Session session) {
        return new Stamp(session.project()).run(revisions, purge);
    }

    @Override
    void print(Stamp.Result result, Output output) {
        result.removed().forEach(id -> output.line("no longer counts as applied: " + id));
        result.added().forEach(id -> output.line("counts as applied: " + id));
        result.refreshed().forEach(id -> output.line("accepted as it is written now: " + id));
        output.line("the database is at "
                + (result.current().isEmpty() ? "no revision" : String.join(", ", result.current())));
    }
}
