// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import java.io.PrintWriter;
import java.util.List;

/** Writes lines for people. */
final class Output {

    private final PrintWriter writer;
    private final boolean colours;

    Output(PrintWriter writer, boolean colours) {
        this.writer = writer;
        this.colours = colours;
    }

    void line(String text) {
        writer.println(text);
    }

    /** Writes a line at once: somebody waits for what goes on. */
    void lineNow(String text) {
        line(text);
        writer.flush();
    }

    void line() {
        writer.println();
    }

    /** Writes without a line's end, and at once: somebody waits for it. */
    void text(String text) {
        writer.print(text);
        writer.flush();
    }

    /** The text in this style where colours are shown, else as it is. */
    String styled(Style style, String text) {
        return colours ? style.on(text) : text;
    }

    /** Writes rows in columns, two blanks apart, the last one as wide as it is. */
    void table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i));
                if (i < row.size() - 1) {
                    line.append(" ".repeat(widths[i] - row.get(i).length() + 2));
                }
            }
            line(line.toString().stripTrailing());
        }
    }
}
