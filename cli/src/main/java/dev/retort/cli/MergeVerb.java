// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Merge;
import dev.retort.command.NewMigration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code retort merge}. */
@Command(
        name = "merge",
        header = "Write an empty migration that follows several heads.",
        footer = {
            "",
            "Examples:",
            "  retort merge -m \"merge payments\"",
            "  retort merge -m \"merge payments\" 3f2a 9c1d"
        })
final class MergeVerb extends Verb<NewMigration> {

    @Option(
            names = {"-m", "--message"},
            required = true,
            paramLabel = "TEXT",
            description = "what is merged, in a few words")
    private String message = "";

    @Parameters(
            paramLabel = "REVISION",
            arity = "0..*",
            description = "the revisions to follow; all heads if none is named")
    private List<String> revisions = List.of();

    MergeVerb(Session session) {
        super(session);
    }

    @Override
    NewMigration run(Session session) {
        return new Merge(session.project(), session.names()).run(message, revisions);
    }

    @Override
    void print(NewMigration result, Output output) {
        output.line("wrote " + result.file() + ", which follows " + String.join(" and ", result.after()));
    }
}
