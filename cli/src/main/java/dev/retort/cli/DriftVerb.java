// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.AutogenerateOptions.Mode;
import dev.retort.command.Drift;
import dev.retort.command.NewMigration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code retort drift}. */
@Command(
        name = "drift",
        header = "What was done to the database besides its migrations?",
        description = {
            "Compares the database with what its applied migrations made. Exit code 0 where they agree, 3 where they do not.",
            "--adopt writes down what was done as a migration that counts as applied. Exit code 4 where something may have been"
                    + " renamed and nobody can be asked."
        },
        footer = {
            "",
            "Examples:",
            "  retort drift",
            "  retort drift --json",
            "  retort drift --adopt -m \"index made by hand\"",
            "  retort drift --adopt -m \"mail is email now\" --rename users.mail:email"
        })
final class DriftVerb extends Verb<NewMigration> {

    @Option(names = "--adopt", description = "write it down as a migration, and mark the database as being at it")
    private boolean adopt;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            defaultValue = "drift",
            description = "what that migration is called; \"${DEFAULT-VALUE}\" by default")
    private String message = "drift";

    @Option(names = "--dry-run", description = "with --adopt: show the migration instead of writing it")
    private boolean dryRun;

    @Mixin
    private final RenameOptions renames = new RenameOptions();

    DriftVerb(Session session) {
        super(session);
    }

    @Override
    NewMigration run(Session session) {
        Drift drift = new Drift(session.project(), session.names());
        return adopt
                ? drift.adopt(message, dryRun ? Mode.DRY_RUN : Mode.WRITE, renames.said(), renames.decider(session))
                : drift.found(renames.said());
    }

    @Override
    void print(NewMigration result, Output output) {
        Changes changes = new Changes(output);
        if (result.operations().isEmpty()) {
            output.line(output.styled(Style.ADDED, "as its migrations made it"));
        } else {
            output.line("done besides the migrations:");
            changes.list(result.operations());
        }
        changes.remarks(result.comparison());
        if (result.file() != null) {
            output.line("wrote " + result.file());
            output.line("the database counts as being at " + result.revision());
        } else if (result.source() != null) {
            output.line();
            output.text(result.source());
        }
    }

    @Override
    ExitCode exitCode(NewMigration result) {
        return adopt || result.operations().isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENCE;
    }
}
