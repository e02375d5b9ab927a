// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.Locale;

/** How SQLite spells and compares names: ASCII letters without case, four ways to quote. */
public final class Identifiers {

    private Identifiers() {}

    /** Whether SQLite takes both for one name. */
    public static boolean same(String one, String other) {
        return one.length() == other.length() && folded(one).equals(folded(other));
    }

    /** The form in which names that SQLite takes for one are equal. */
    public static String folded(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                return foldedAscii(name);
            }
        }
        return name;
    }

    /** The name or string meant by a lexeme that may be quoted. */
    public static String unquote(String text) {
        if (text.length() < 2) {
            return text;
        }
        char open = text.charAt(0);
        String inner = text.substring(1, text.length() - 1);
        return switch (open) {
            case '[' -> inner;
            case '"', '`', '\'' -> inner.replace("" + open + open, String.valueOf(open));
            default -> text;
        };
    }

    /** The name in double quotes. */
    public static String quoted(String name) {
        return quoted(name, '"');
    }

    /** The name bare where SQLite reads it so, else in double quotes. */
    public static String spelled(String name) {
        return isPlain(name) ? name : quoted(name);
    }

    /** The name quoted in the manner of {@code example}; a bare example gives a bare name wherever that is possible. */
    public static String spelledLike(String example, String name) {
        return switch (example.charAt(0)) {
            case '"', '`', '\'' -> quoted(name, example.charAt(0));
            case '[' -> name.indexOf(']') < 0 ? "[" + name + "]" : quoted(name);
            default -> spelled(name);
        };
    }

    /** A string literal. */
    public static String literal(String value) {
        return quoted(value, '\'');
    }

    /** Whether the name needs no quotes, whatever stands around it. */
    public static boolean isPlain(String name) {
        if (name.isEmpty() || !Characters.startsWord(name.charAt(0)) || Keywords.isKeyword(name)) {
            return false;
        }
        return name.chars().allMatch(c -> Characters.isWordPart((char) c));
    }

    private static String quoted(String name, char quote) {
        String mark = String.valueOf(quote);
        return mark + name.replace(mark, mark + mark) + mark;
    }

    private static String foldedAscii(String name) {
        if (name.chars().allMatch(c -> c < 128)) {
            return name.toLowerCase(Locale.ROOT);
        }
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + 32));
            }
        }
        return folded.toString();
    }
}
