// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Status;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code retort status}. */
@Command(
        name = "status",
        header = "Sum up how database and migrations stand to each other.",
        footer = {"", "Examples:", "  retort status", "  retort --env prod status"})
final class StatusVerb extends Verb<Status.Result> {

    StatusVerb(Session session) {
        super(session);
    }

    @Override
    Status.Result run(Session session) {
        return new Status(session.project()).run();
    }

    @Override
    void print(Status.Result result, Output output) {
        output.table(List.of(
                List.of("environment", result.environment()),
                List.of("database", result.database()),
                List.of("current", result.current().isEmpty() ? "no revision" : String.join(", ", result.current())),
                List.of("head", result.heads().isEmpty() ? "no revision" : String.join(", ", result.heads())),
                List.of("pending", String.valueOf(result.pending().size())),
                List.of("health", health(result, output))));
        result.complaints().forEach(complaint -> output.line("  " + complaint));
    }

    private static String health(Status.Result result, Output output) {
        if (!result.complaints().isEmpty()) {
            return output.styled(Style.REMOVED, "needs attention");
        }
        return result.pending().isEmpty()
                ? output.styled(Style.ADDED, "up to date")
                : output.styled(Style.CHANGED, "to be upgraded");
    }
}
