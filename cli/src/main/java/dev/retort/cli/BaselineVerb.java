// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.AutogenerateOptions.Mode;
import dev.retort.command.Baseline;
import dev.retort.command.NewMigration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code retort baseline}. */
@Command(
        name = "baseline",
        header = "Bring an existing database under control: write all it has as the first migration.",
        description = {
            "The database is marked as being at it, nothing is run. Another, empty database becomes equal by \"retort upgrade\".",
            "What Retort does not manage is listed, here and in the file."
        },
        footer = {"", "Examples:", "  retort baseline", "  retort baseline -m \"as found in production\" --dry-run"})
final class BaselineVerb extends Verb<NewMigration> {

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            defaultValue = "baseline",
            description = "what the migration is called; \"${DEFAULT-VALUE}\" by default")
    private String message = "baseline";

    @Option(names = "--dry-run", description = "show the migration instead of writing it")
    private boolean dryRun;

    BaselineVerb(Session session) {
        super(session);
    }

    @Override
    NewMigration run(Session session) {
        return new Baseline(session.project(), session.names()).run(message, dryRun ? Mode.DRY_RUN : Mode.WRITE);
    }

    @Override
    void print(NewMigration result, Output output) {
        GenerateFlags.print(result, output);
        if (result.file() != null) {
            output.line("the database counts as being at " + result.revision());
        }
    }
}
