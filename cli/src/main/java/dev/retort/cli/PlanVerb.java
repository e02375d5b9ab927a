// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Plan;
import dev.retort.run.Direction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code retort plan}. */
@Command(
        name = "plan",
        header = "Say what an upgrade would do, statement by statement.",
        description =
                "Nothing is run. A migration that is no single transaction is shown in parts: the database remembers which"
                        + " are done, so that a run that is cut off goes on with the others.",
        footer = {
            "",
            "Examples:",
            "  retort plan",
            "  retort plan +1",
            "  retort plan --downgrade -1",
            "  retort plan --json"
        })
final class PlanVerb extends Verb<Plan.Result> {

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            description = "as of an upgrade (head) or a downgrade (-1)",
            defaultValue = "")
    private String target = "";

    @Option(names = "--downgrade", description = "what a downgrade would do")
    private boolean downgrade;

    PlanVerb(Session session) {
        super(session);
    }

    /** A target such as -1 is no option. */
    @Override
    void prepare(CommandLine reader) {
        reader.setUnmatchedOptionsArePositionalParams(true);
    }

    @Override
    Plan.Result run(Session session) {
        Direction direction = downgrade ? Direction.DOWNGRADE : Direction.UPGRADE;
        String usual = downgrade ? "-1" : "head";
        return new Plan(session.project()).run(direction, target.isEmpty() ? usual : target);
    }

    @Override
    void print(Plan.Result result, Output output) {
        if (result.migrations().isEmpty()) {
            output.line("nothing to do");
        }
        for (Plan.Planned migration : result.migrations()) {
            output.line(result.direction() + " " + output.styled(Style.STRONG, migration.id()) + "  "
                    + migration.message() + "  "
                    + output.styled(Style.FAINT, migration.atomic() ? "one transaction" : parts(migration)));
            migration
                    .dangers()
                    .forEach(danger -> output.line("  " + output.styled(Style.REMOVED, "may lose data: ") + danger));
            for (Plan.Part part : migration.parts()) {
                print(part, migration.atomic(), output);
            }
            output.line();
        }
    }

    private static String parts(Plan.Planned migration) {
        return migration.parts().size() + " parts, not atomic: what is done stays, and a later run goes on from there";
    }

    private static void print(Plan.Part part, boolean atomic, Output output) {
        if (!atomic) {
            output.line("  part " + part.number() + ", " + words(part.kind()) + (part.done() ? ", done already" : ""));
        }
        String indent = atomic ? "  " : "    ";
        if (part.statements().isEmpty()) {
            output.line(indent + output.styled(Style.FAINT, "-- the migration is recorded"));
        }
        part.statements()
                .forEach(sql ->
                        output.line(indent + sql.strip().replace("\n", "\n" + indent) + (isComment(sql) ? "" : ";")));
    }

    private static boolean isComment(String sql) {
        String last = sql.strip();
        return last.substring(last.lastIndexOf('\n') + 1).startsWith("--");
    }

    private static String words(String kind) {
        return switch (kind) {
            case "statement" -> "outside of any transaction";
            case "batches" -> "a transaction for each batch";
            default -> "one transaction";
        };
    }
}
