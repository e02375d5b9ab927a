// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import java.util.Locale;

/**
 * SQL as these servers write it: strings in single or double quotes, in which a backslash begins an escape, with the name of a
 * character set before them.
 */
public final class ServerText {

    private static final String BINARY = "_binary";

    private final String sql;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private ServerText(String sql) {
        this.sql = sql;
    }

    /** A string in quotes. */
    public static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** The text that a string in quotes stands for. */
    public static String text(String literal) {
        char quote = literal.charAt(0);
        StringBuilder text = new StringBuilder();
        int end = literal.length() - 1;
        for (int i = 1; i < end; i++) {
            char c = literal.charAt(i);
            if (c == quote) {
                i++;
            } else if (c == '\\') {
                i++;
                text.append(escaped(literal.charAt(i)));
                continue;
            }
            text.append(c);
        }
        return text.toString();
    }

    /** What a backslash and this letter stand for; before the wildcards of {@code like} the backslash stays. */
    private static String escaped(char letter) {
        return switch (letter) {
            case '0' -> "\0";
            case 'b' -> "\b";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'Z' -> "\u001a";
            case '%', '_' -> "\\" + letter;
            default -> String.valueOf(letter);
        };
    }

    /** The same SQL with every string in single quotes, quotes inside doubled, and no character set before it. */
    public static String plain(String sql) {
        ServerText reader = new ServerText(sql);
        while (reader.at < sql.length()) {
            reader.copyNext();
        }
        return reader.plain.toString();
    }

    private void copyNext() {
        char c = sql.charAt(at);
        if (c == '\'' || c == '"') {
            int end = endOfString(at);
            plain.append(quoted(text(sql.substring(at, end))));
            at = end;
        } else if (c == '`') {
            copyTo(endOfName(at));
        } else if (isCommentStart()) {
            copyTo(endOfComment());
        } else if (isWordPart(c)) {
            copyWord();
        } else {
            copyTo(at + 1);
        }
    }

    private void copyWord() {
        int end = at;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        boolean quoteFollows = end < sql.length() && sql.charAt(end) == '\'';
        String word = sql.substring(at, end).toLowerCase(Locale.ROOT);
        if (quoteFollows && (word.equals("x") || word.equals("b"))) {
            copyTo(endOfString(end));
        } else if (isCharacterSet(word, end)) {
            at = skipBlanks(end);
        } else {
            copyTo(end);
        }
    }

    private boolean isCharacterSet(String word, int end) {
        int next = skipBlanks(end);
        return word.length() > 1
                && word.charAt(0) == '_'
                && !word.equals(BINARY)
                && next < sql.length()
                && sql.charAt(next) == '\'';
    }

    private int skipBlanks(int from) {
        int next = from;
        while (next < sql.length() && Character.isWhitespace(sql.charAt(next))) {
            next++;
        }
        return next;
    }

    private boolean isCommentStart() {
        return sql.startsWith("/*", at) || sql.startsWith("-- ", at) || sql.charAt(at) == '#';
    }

    private int endOfComment() {
        String mark = sql.startsWith("/*", at) ? "*/" : "\n";
        int found = sql.indexOf(mark, at);
        return found < 0 ? sql.length() : found + mark.length();
    }

    private int endOfString(int start) {
        char quote = sql.charAt(start);
        int end = start + 1;
        while (end < sql.length()) {
            char c = sql.charAt(end++);
            if (c == '\\') {
                end++;
            } else if (c == quote) {
                if (end >= sql.length() || sql.charAt(end) != quote) {
                    return end;
                }
                end++;
            }
        }
        throw new IllegalArgumentException("a string without an end: " + sql);
    }

    private int endOfName(int start) {
        int end = sql.indexOf('`', start + 1);
        return end < 0 ? sql.length() : end + 1;
    }

    private void copyTo(int end) {
        plain.append(sql, at, end);
        at = end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
