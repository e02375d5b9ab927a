// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Change;
import dev.retort.command.ComparisonView;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        StringBuilder words = new StringBuilder(change.op());
        String object = object(change.table(), change.name());
        if (!object.isEmpty()) {
            words.append(' ').append(object);
        }
        if (change.detail() != null) {
            words.append(object.isEmpty() || change.detail().startsWith("(") ? " " : ": ")
                    .append(change.detail());
        }
        String danger = change.losesData() ? output.styled(Style.REMOVED, "  (loses data)") : "";
        output.line("  " + output.styled(style(change.op()), mark(change.op()) + " " + words) + danger);
    }

    private static String object(@Nullable String table, @Nullable String name) {
        if (table == null || name == null) {
            return table == null ? String.valueOf(name == null ? "" : name) : table;
        }
        return table + "." + name;
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
