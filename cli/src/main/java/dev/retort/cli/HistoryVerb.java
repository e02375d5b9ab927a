// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.History;
import dev.retort.command.RevisionView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code retort history}. */
@Command(
        name = "history",
        header = "List the revisions, the newest first.",
        footer = {
            "",
            "Examples:",
            "  retort history",
            "  retort history -v -r 3f2a:head",
            "  retort history --indicate-current"
        })
final class HistoryVerb extends Verb<History.Result> {

    @Option(
            names = {"-r", "--range"},
            paramLabel = "FROM:TO",
            description = "only these, both included; base, head, current and revisions may stand there, or nothing")
    private @Nullable String range;

    @Option(
            names = {"-v", "--verbose"},
            description = "with parents, branches and files")
    private boolean verbose;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "ask the database which of them are applied")
    private boolean asking;

    HistoryVerb(Session session) {
        super(session);
    }

    @Override
    History.Result run(Session session) {
        return new History(session.project()).run(range, asking);
    }

    @Override
    void print(History.Result result, Output output) {
        Revisions revisions = new Revisions(output);
        if (result.revisions().isEmpty()) {
            output.line("there are no revisions");
        } else if (verbose) {
            for (RevisionView revision : result.revisions()) {
                revisions.details(revision);
            }
        } else {
            revisions.list(result.revisions());
        }
    }
}
