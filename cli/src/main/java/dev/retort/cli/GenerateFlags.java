// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Autogenerate;
import dev.retort.command.AutogenerateOptions;
import dev.retort.command.AutogenerateOptions.Mode;
import dev.retort.command.AutogenerateOptions.Pending;
import dev.retort.command.NewMigration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of verbs that write what differs. */
final class GenerateFlags {

    @Mixin
    private final CompareFlags compare = new CompareFlags();

    @Mixin
    private final RenameOptions renames = new RenameOptions();

    @Option(
            names = "--fill",
            paramLabel = "TABLE.COLUMN=SQL",
            description =
                    "what rows get that have no value for a column that takes no null; may be given more than once")
    private Map<String, String> fills = new LinkedHashMap<>();

    @Option(
            names = "--head",
            paramLabel = "REVISION",
            description = "the revision to follow; needed where there are several heads")
    private @Nullable String head;

    @Option(names = "--allow-pending", description = "take migrations that are pending as applied")
    private boolean allowPending;

    @Option(names = "--dry-run", description = "show the migration instead of writing it")
    private boolean dryRun;

    @Nullable
    String head() {
        return head;
    }

    /** Compares and writes. */
    NewMigration run(Session session, String message) {
        AutogenerateOptions options = AutogenerateOptions.of(message)
                .withCompare(
                        compare.options(session).withRenames(renames.said()).withFills(fills))
                .withHead(head)
                .withPending(allowPending ? Pending.ASSUME_APPLIED : Pending.REFUSE)
                .withMode(dryRun ? Mode.DRY_RUN : Mode.WRITE);
        return new Autogenerate(session.project(), session.names()).run(options, renames.decider(session));
    }

    static void print(NewMigration result, Output output) {
        Changes changes = new Changes(output);
        if (result.source() == null) {
            output.line("no differences, nothing was written");
        } else {
            changes.list(result.operations());
        }
        changes.remarks(result.comparison());
        if (result.file() != null) {
            output.line("wrote " + result.file());
        } else if (result.source() != null) {
            output.line();
            output.text(result.source());
        }
    }
}
