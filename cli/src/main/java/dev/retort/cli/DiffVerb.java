// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Check;
import dev.retort.command.CompareOptions;
import dev.retort.command.ComparisonView;
import dev.retort.command.Wanted;
import dev.retort.setting.DatabaseUrl;
import dev.retort.setting.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code retort diff}. */
@Command(
        name = "diff",
        header = "List what differs, without writing a file.",
        description = "From the database to the entities; with --to, from the database to another one.",
        footer = {"", "Examples:", "  retort diff", "  retort diff --to postgresql://shop@staging/shop"})
final class DiffVerb extends Verb<ComparisonView> {

    @Mixin
    private final CompareFlags flags = new CompareFlags();

    @Option(names = "--to", paramLabel = "URL", description = "another database, to which this one is compared in full")
    private @Nullable String to;

    DiffVerb(Session session) {
        super(session);
    }

    @Override
    ComparisonView run(Session session) {
        CompareOptions options = flags.options(session);
        return new Check(session.project())
                .run(
                        to == null
                                ? options
                                : options.withWanted(new Wanted.Twin(DatabaseUrl.of(
                                        Setting.ofFlag("--to", to),
                                        session.surroundings().workingFolder()))));
    }

    @Override
    void print(ComparisonView result, Output output) {
        Changes changes = new Changes(output);
        if (result.operations().isEmpty()) {
            output.line("no differences");
        } else {
            changes.list(result.operations());
        }
        changes.remarks(result);
    }
}
