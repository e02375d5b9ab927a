// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences of any content as comments: the compiler finds nothing in them. */
final class Comments {

    private static final int JAVADOC_WIDTH = Layout.WIDTH - " * ".length();

    private Comments() {}

    /** The text as comment lines. */
    static String lines(String text) {
        return text.lines()
                .flatMap(line -> wrapped(harmless(line), Layout.METHOD_WIDTH - "// ".length()).stream())
                .map(line -> ("// " + line).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /** The text as it may stand in Javadoc. */
    static String javadoc(String text) {
        String entities = harmless(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("*/", "*&#47;")
                .replace("{@", "{&#64;")
                .replace(" @", " &#64;");
        String words = entities.startsWith("@") ? "&#64;" + entities.substring(1) : entities;
        return String.join("\n", wrapped(words, JAVADOC_WIDTH));
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Without control characters, and without what the compiler would read as a letter's number, even in a comment. */
    private static String harmless(String text) {
        String visible = text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return visible.contains("\\u") ? visible.replace("\\", "\\\\") : visible;
    }
}
