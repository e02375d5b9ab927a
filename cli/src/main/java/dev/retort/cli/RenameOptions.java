// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Decider;
import dev.retort.diff.Renames;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what was renamed. */
final class RenameOptions {

    @Option(
            names = "--rename",
            paramLabel = "TABLE.OLD:NEW",
            description = "this column was renamed; may be given more than once")
    private List<String> columns = List.of();

    @Option(
            names = "--rename-table",
            paramLabel = "OLD:NEW",
            description = "this table was renamed; may be given more than once")
    private List<String> tables = List.of();

    @Option(names = "--no-rename", description = "nothing else was renamed: drop and add")
    private boolean nothingRenamed;

    Renames said() {
        return new RenameFlags(columns, tables).renames();
    }

    /** Who decides what these options leave open. */
    Decider decider(Session session) {
        return session.questions()
                .<Decider>map(questions -> new Asking(questions, nothingRenamed))
                .orElse(nothingRenamed ? Decider.NOTHING_RENAMED : Decider.NOBODY);
    }
}
