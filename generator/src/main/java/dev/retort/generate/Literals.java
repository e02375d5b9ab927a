// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import dev.retort.migration.Operations;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Constants as Java source: whatever they hold, the compiler reads the same value back. */
final class Literals {

    /** How migrations spell {@link Operations#FILL_IN}. */
    static final String FILL_IN = "FILL_IN";

    private static final String QUOTES = "\"\"\"";

    private Literals() {}

    /** A string on one line. */
    static String string(String value) {
        return "\"" + escaped(value) + "\"";
    }

    /** A string on one line, with the name of {@link Operations#FILL_IN} for what a person has to say. */
    static String open(String value) {
        int place = value.indexOf(Operations.FILL_IN);
        if (place < 0) {
            return string(value);
        }
        String before = place == 0 ? "" : string(value.substring(0, place)) + " + ";
        String after = value.substring(place + Operations.FILL_IN.length());
        return before + FILL_IN + (after.isEmpty() ? "" : " + " + open(after));
    }

    /** Strings on one line, in order, with commas between them. */
    static String strings(Collection<String> values) {
        return values.stream().map(Literals::string).collect(Collectors.joining(", "));
    }

    /** SQL: a text block where it has several lines, else a string. */
    static String sql(String value) {
        boolean severalLines = value.strip().indexOf('\n') >= 0;
        // the compiler would take other white space at the end of a line away, escaped or not
        boolean ordinary = value.codePoints().allMatch(c -> isVisible(c) || c == '\n' || c == '\t' || c == '\r');
        return severalLines && ordinary ? textBlock(value) : string(value);
    }

    /** A whole number, as short as an {@code int} or a {@code long} may be written. */
    static String number(long value) {
        return value == (int) value ? Long.toString(value) : value + "L";
    }

    /** An exact number. */
    static String number(BigDecimal value) {
        return "new BigDecimal(" + string(value.toString()) + ")";
    }

    /** A text block; its lines stand eight columns to the right of the statement. */
    private static String textBlock(String value) {
        List<String> lines = List.of(value.split("\n", -1));
        int last = lines.size() - 1;
        boolean endsWithLine = lines.get(last).isEmpty();
        String text = IntStream.range(0, endsWithLine ? last : lines.size())
                .mapToObj(i -> line(lines.get(i)))
                .collect(Collectors.joining("\n"));
        return QUOTES + "\n" + text + (endsWithLine ? "\n" : "\\\n") + Layout.CONTINUATION + QUOTES;
    }

    private static String line(String value) {
        boolean endsWithBlank = value.endsWith(" ");
        String escaped = escaped(endsWithBlank ? value.substring(0, value.length() - 1) : value)
                .replace("\\\"", "\"")
                .replace(QUOTES, "\\\"\\\"\\\"");
        return escaped.isEmpty() && !endsWithBlank ? "" : Layout.CONTINUATION + escaped + (endsWithBlank ? "\\s" : "");
    }

    private static String escaped(String value) {
        StringBuilder out = new StringBuilder(value.length() + 8);
        value.codePoints().forEach(c -> escape(c, out));
        return out.toString();
    }

    private static void escape(int c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isVisible(c)) {
                    out.appendCodePoint(c);
                } else {
                    for (char unit : Character.toChars(c)) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                    }
                }
            }
        }
    }

    /** Whether a reader sees the letter; what is not seen could hide something. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
