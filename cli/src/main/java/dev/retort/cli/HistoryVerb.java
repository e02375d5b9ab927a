// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.History;
import dev.retort.command.RevisionView;
import java.util.List;
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
            "  retort history --graph --indicate-current",
            "  retort history --audit"
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

    @Option(
            names = {"-g", "--graph"},
            description = "draw which follows which")
    private boolean drawing;

    @Option(
            names = "--audit",
            description = "what was done to the database's revisions instead: when, by whom, how it ended")
    private boolean audit;

    HistoryVerb(Session session) {
        super(session);
    }

    @Override
    History.Result run(Session session) {
        History history = new History(session.project());
        return audit ? history.audit() : history.run(range, asking);
    }

    @Override
    void print(History.Result result, Output output) {
        if (result.audit() != null) {
            print(result.audit(), output);
            return;
        }
        Revisions revisions = new Revisions(output);
        if (result.revisions().isEmpty()) {
            output.line("there are no revisions");
        } else if (verbose) {
            for (RevisionView revision : result.revisions()) {
                revisions.details(revision);
            }
        } else if (drawing) {
            new GraphDrawing(result.revisions()).lines().forEach(output::line);
        } else {
            revisions.list(result.revisions());
        }
    }

    private static void print(List<History.AuditView> entries, Output output) {
        if (entries.isEmpty()) {
            output.line("nothing was done to this database yet");
        }
        output.table(entries.stream()
                .map(entry -> List.of(
                        Moments.text(entry.at()),
                        entry.action(),
                        entry.revision(),
                        entry.outcome(),
                        Moments.text(entry.duration()),
                        entry.by() + " on " + entry.host(),
                        firstLine(entry.detail())))
                .toList());
    }

    private static String firstLine(String detail) {
        int end = detail.indexOf('\n');
        return end < 0 ? detail : detail.substring(0, end);
    }
}
