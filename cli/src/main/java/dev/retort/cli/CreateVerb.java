// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Create;
import dev.retort.command.NewMigration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code retort create}. */
@Command(
        name = "create",
        header = "Write an empty migration to fill by hand; with --auto, one of what differs.",
        footer = {
            "",
            "Examples:",
            "  retort create \"move prices to cents\"",
            "  retort create \"add user email\" --auto"
        })
final class CreateVerb extends Verb<NewMigration> {

    @Parameters(paramLabel = "MESSAGE", description = "what the migration does, in a few words")
    private String message = "";

    @Option(names = "--auto", description = "as \"retort autogenerate -m MESSAGE\"")
    private boolean auto;

    @Mixin
    private final GenerateFlags flags = new GenerateFlags();

    CreateVerb(Session session) {
        super(session);
    }

    @Override
    NewMigration run(Session session) {
        return auto
                ? flags.run(session, message)
                : new Create(session.project(), session.names()).run(message, flags.head());
    }

    @Override
    void print(NewMigration result, Output output) {
        if (auto) {
            GenerateFlags.print(result, output);
        } else {
            output.line("wrote " + result.file());
        }
    }
}
