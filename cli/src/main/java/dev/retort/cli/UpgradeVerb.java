// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.RunOutcome;
import dev.retort.command.Upgrade;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code retort upgrade}. */
@Command(
        name = "upgrade",
        aliases = "migrate",
        header = "Apply migrations.",
        footer = {
            "",
            "Examples:",
            "  retort upgrade              all that are pending",
            "  retort upgrade +1           the next one",
            "  retort upgrade 3f2a         up to this revision",
            "  retort upgrade --sql        as a script, from where the database is",
            "  retort upgrade --sql base:  as a script, from an empty database",
            "  retort --env prod upgrade --allow-loss 3f2a"
        })
final class UpgradeVerb extends Verb<RunOutcome> {

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            defaultValue = "head",
            description = "a revision, the beginning of one, +2, head or heads (${DEFAULT-VALUE})")
    private String target = "head";

    @Option(names = "--sql", description = "print the SQL instead of running it; FROM:TO then asks no database")
    private boolean sql;

    @Option(
            names = "--allow-loss",
            paramLabel = "REVISION",
            split = ",",
            description = "a migration that may lose data, where the environment applies none by itself")
    private List<String> allowedLoss = List.of();

    UpgradeVerb(Session session) {
        super(session);
    }

    @Override
    RunOutcome run(Session session) {
        Upgrade upgrade = new Upgrade(session.project(), session.reporter());
        return sql ? upgrade.script(target) : upgrade.run(target, allowedLoss);
    }

    @Override
    void print(RunOutcome result, Output output) {
        RunReporter.end(result, output);
    }
}
