// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Change;
import dev.retort.command.ComparisonView;
import java.util.List;

/** Writes operations for people. */
final class Changes {

    private final Output output;

    Changes(Output output) {
        this.output = output;
    }

    /** A line for each operation. */
    void list(List<Change> changes) {
        if (changes.isEmpty()) {
            output.line("  nothing");
        }
        changes.forEach(this::line);
    }

    /** What was left alone, and what could not be told. */
    void remarks(ComparisonView comparison) {
        if (!comparison.unmanaged().isEmpty()) {
            output.line("left alone:");
            comparison
                    .unmanaged()
                    .forEach(left -> output.line("  " + left.kind() + " " + left.name() + ": " + left.reason()));
        }
        comparison.warnings().forEach(warning -> output.line(output.styled(Style.CHANGED, "warning: ") + warning));
        if (!comparison.cannotTell().isEmpty()) {
            output.line("cannot tell:");
            comparison.cannotTell().forEach(doubt -> output.line("  " + doubt));
        }
    }

    private void line(Change change) {
        String danger = change.losesData() ? output.styled(Style.REMOVED, "  (loses data)") : "";
        output.line("  " + output.styled(style(change.op()), mark(change.op()) + " " + change.words()) + danger);
    }

    private static String mark(String op) {
        return switch (style(op)) {
            case ADDED -> "+";
            case REMOVED -> "-";
            default -> "~";
        };
    }

    private static Style style(String op) {
        if (op.startsWith("create") || op.startsWith("add") || op.equals("bulkInsert")) {
            return Style.ADDED;
        }
        return op.startsWith("drop") ? Style.REMOVED : Style.CHANGED;
    }
}
