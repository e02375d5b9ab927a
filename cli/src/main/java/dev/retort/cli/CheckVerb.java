// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Check;
import dev.retort.command.ComparisonView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code retort check}. */
@Command(
        name = "check",
        header = "Do entities and database agree?",
        description = "Exit code 0 where they do, 3 where there are differences.",
        footer = {
            "",
            "Examples:",
            "  retort check",
            "  retort check --offline",
            "  retort check --linear",
            "  retort check --json"
        })
final class CheckVerb extends Verb<ComparisonView> {

    @Mixin
    private final CompareFlags flags = new CompareFlags();

    @Option(
            names = "--linear",
            description = "besides, fail where the revisions are not one line: two branches have met")
    private boolean linear;

    CheckVerb(Session session) {
        super(session);
    }

    @Override
    ComparisonView run(Session session) {
        Check check = new Check(session.project());
        if (linear) {
            check.requireLine();
        }
        return check.run(flags.options(session));
    }

    @Override
    void print(ComparisonView result, Output output) {
        Changes changes = new Changes(output);
        if (result.operations().isEmpty()) {
            output.line(output.styled(Style.ADDED, "up to date"));
        } else {
            output.line("differences:");
            changes.list(result.operations());
        }
        changes.remarks(result);
    }

    @Override
    ExitCode exitCode(ComparisonView result) {
        return result.operations().isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENCE;
    }
}
