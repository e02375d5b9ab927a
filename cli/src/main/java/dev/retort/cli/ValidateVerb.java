// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Validate;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code retort validate}. */
@Command(
        name = "validate",
        header = "Check the migrations, and what the database remembers of them.",
        description = "Exit code 1 where there are errors; warnings do not count.",
        footer = {"", "Examples:", "  retort validate"})
final class ValidateVerb extends Verb<Validate.Result> {

    ValidateVerb(Session session) {
        super(session);
    }

    @Override
    Validate.Result run(Session session) {
        return new Validate(session.project()).run();
    }

    @Override
    void print(Validate.Result result, Output output) {
        print(output, output.styled(Style.REMOVED, "error"), result.errors());
        print(output, output.styled(Style.CHANGED, "warning"), result.warnings());
        output.line(counted(result.migrations(), "migration") + ", "
                + counted(result.errors().size(), "error") + ", "
                + counted(result.warnings().size(), "warning") + ", "
                + result.pending().size() + " pending");
    }

    private static void print(Output output, String kind, List<Validate.FindingView> findings) {
        for (Validate.FindingView finding : findings) {
            String revision = finding.revision() == null ? "" : "revision " + finding.revision() + ": ";
            output.line(kind + ": " + revision + finding.message());
        }
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    @Override
    ExitCode exitCode(Validate.Result result) {
        return result.errors().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
