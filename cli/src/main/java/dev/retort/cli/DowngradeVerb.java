// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Downgrade;
import dev.retort.command.RunOutcome;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retort downgrade}. */
@Command(
        name = "downgrade",
        aliases = "rollback",
        header = "Take migrations back.",
        footer = {
            "",
            "Examples:",
            "  retort downgrade            the last one",
            "  retort downgrade -2         the last two",
            "  retort downgrade 3f2a       all that came after this revision",
            "  retort downgrade base       everything",
            "  retort rollback 2           the last two",
            "  retort downgrade --sql      as a script"
        })
final class DowngradeVerb extends Verb<RunOutcome> {

    /** How many to take back; no id is that short. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            defaultValue = "-1",
            description = "a revision, the beginning of one, -2 or base (${DEFAULT-VALUE})")
    private String target = "-1";

    @Spec
    private CommandSpec specification = CommandSpec.create();

    @Option(names = "--sql", description = "print the SQL instead of running it; FROM:TO then asks no database")
    private boolean sql;

    @Option(names = "--force", description = "agree beforehand, where the environment asks")
    private boolean force;

    DowngradeVerb(Session session) {
        super(session);
    }

    /** A target such as -1 is no option. */
    @Override
    void prepare(CommandLine reader) {
        reader.setUnmatchedOptionsArePositionalParams(true);
    }

    @Override
    RunOutcome run(Session session) {
        if (target.startsWith("--")) {
            throw new ParameterException(specification.commandLine(), "Unknown option: '" + target + "'");
        }
        String place = NUMBER.matcher(target).matches() ? "-" + target : target;
        Downgrade downgrade = new Downgrade(session.project(), session.reporter());
        return sql
                ? downgrade.script(place)
                : new Agreement(session).obtain(force, agreed -> downgrade.run(place, agreed));
    }

    @Override
    void print(RunOutcome result, Output output) {
        RunReporter.end(result, output);
    }
}
