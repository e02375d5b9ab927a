// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.NewMigration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code retort autogenerate}. */
@Command(
        name = "autogenerate",
        header = "Write what differs between entities and database as a migration.",
        description = {
            "Nothing is applied: read the file, change it where you know better, then \"retort upgrade\".",
            "Exit code 4 where something may have been renamed and nobody can be asked."
        },
        footer = {
            "",
            "Examples:",
            "  retort autogenerate -m \"add user email\"",
            "  retort autogenerate -m \"mail is email now\" --rename users.mail:email",
            "  retort autogenerate -m \"books have a language\" --fill \"books.language='en'\"",
            "  retort autogenerate -m \"as on staging\" --model-url postgresql://shop@staging/shop"
        })
final class AutogenerateVerb extends Verb<NewMigration> {

    @Option(
            names = {"-m", "--message"},
            required = true,
            paramLabel = "TEXT",
            description = "what the migration does, in a few words")
    private String message = "";

    @Mixin
    private final GenerateFlags flags = new GenerateFlags();

    AutogenerateVerb(Session session) {
        super(session);
    }

    @Override
    NewMigration run(Session session) {
        return flags.run(session, message);
    }

    @Override
    void print(NewMigration result, Output output) {
        GenerateFlags.print(result, output);
    }
}
