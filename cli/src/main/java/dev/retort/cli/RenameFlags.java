// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.diff.Renames;
import dev.retort.schema.ObjectName;
import java.util.List;

/** Reads {@code --rename table.old:new} and {@code --rename-table old:new}. */
record RenameFlags(List<String> columns, List<String> tables) {

    Renames renames() {
        return new Renames(
                tables.stream().map(RenameFlags::table).toList(),
                columns.stream().map(RenameFlags::column).toList());
    }

    private static Renames.TableRename table(String text) {
        int colon = outsideQuotes(text, ':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new MalformedFlag("--rename-table", "old:new", text);
        }
        return new Renames.TableRename(ObjectName.parse(text.substring(0, colon)), text.substring(colon + 1));
    }

    private static Renames.ColumnRename column(String text) {
        int colon = outsideQuotes(text, ':');
        String from = colon < 0 ? "" : text.substring(0, colon);
        int dot = outsideQuotes(from, '.');
        if (dot <= 0 || dot == from.length() - 1 || colon == text.length() - 1) {
            throw new MalformedFlag("--rename", "table.old:new", text);
        }
        return new Renames.ColumnRename(
                ObjectName.parse(from.substring(0, dot)), from.substring(dot + 1), text.substring(colon + 1));
    }

    /** The last place of a letter that is not between backquotes. */
    private static int outsideQuotes(String text, char letter) {
        boolean quoted = false;
        int found = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                quoted = !quoted;
            } else if (c == letter && !quoted) {
                found = i;
            }
        }
        return found;
    }
}
