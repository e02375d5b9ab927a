// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A token of SQLite's SQL.
 *
 * @param kind what it is
 * @param text a name without its quotes, anything else as written
 */
record Token(Kind kind, String text) {

    enum Kind {
        /** A keyword, a number, or a name without quotes. */
        WORD,
        QUOTED_NAME,
        STRING,
        SYMBOL
    }

    /** The tokens of the statement, comments left out. */
    static List<Token> read(String sql) {
        return new Reader(sql).read();
    }

    /** Whether this is the keyword, in whatever letter case, or the symbol. */
    boolean is(String keyword) {
        return kind != Kind.QUOTED_NAME && kind != Kind.STRING && text.equalsIgnoreCase(keyword);
    }

    /** This token so that those that mean the same are spelled the same. */
    String canonical() {
        String lower = text.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case WORD -> lower;
            case QUOTED_NAME -> lower.matches("[a-z_][a-z0-9_]*") ? lower : '"' + lower.replace("\"", "\"\"") + '"';
            case STRING, SYMBOL -> text;
        };
    }

    /** The tokens in their canonical spelling, with spaces that depend on nothing but the tokens. */
    static String join(List<Token> tokens) {
        StringBuilder joined = new StringBuilder();
        String before = "(";
        for (Token token : tokens) {
            String text = token.canonical();
            boolean close = "(.".contains(before) || ").,;".contains(text);
            joined.append(close ? "" : " ").append(text);
            before = text;
        }
        return joined.toString();
    }

    private static final class Reader {

        private final String sql;
        private final List<Token> tokens = new ArrayList<>();
        private int position;

        Reader(String sql) {
            this.sql = sql;
        }

        List<Token> read() {
            while (position < sql.length()) {
                readOne(sql.charAt(position));
            }
            return tokens;
        }

        private void readOne(char first) {
            if (Character.isWhitespace(first)) {
                position++;
            } else if (sql.startsWith("--", position)) {
                skipBehind("\n", position);
            } else if (sql.startsWith("/*", position)) {
                skipBehind("*/", position + 2);
            } else if (first == '\'') {
                int start = position;
                quoted(first);
                tokens.add(new Token(Kind.STRING, sql.substring(start, position)));
            } else if (first == '"' || first == '`' || first == '[') {
                tokens.add(new Token(Kind.QUOTED_NAME, quoted(first == '[' ? ']' : first)));
            } else if (isPartOfWord(first)) {
                word();
            } else {
                tokens.add(new Token(Kind.SYMBOL, String.valueOf(first)));
                position++;
            }
        }

        private void word() {
            int start = position;
            boolean isNumber = Character.isDigit(sql.charAt(start));
            while (position < sql.length() && isPartOfWord(sql.charAt(position), isNumber)) {
                position++;
            }
            tokens.add(new Token(Kind.WORD, sql.substring(start, position)));
        }

        private static boolean isPartOfWord(char character, boolean isNumber) {
            return isPartOfWord(character) || (isNumber && character == '.');
        }

        private static boolean isPartOfWord(char character) {
            return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character > 127;
        }

        /** Reads to behind the closing quote and gives what is inside, doubled quotes undone. */
        private String quoted(char end) {
            StringBuilder inside = new StringBuilder();
            position++;
            while (position < sql.length()) {
                char next = sql.charAt(position++);
                if (next == end && (position == sql.length() || sql.charAt(position) != end || end == ']')) {
                    return inside.toString();
                }
                if (next == end) {
                    position++;
                }
                inside.append(next);
            }
            throw new IllegalArgumentException("a quote that does not end in " + sql);
        }

        private void skipBehind(String end, int from) {
            int found = sql.indexOf(end, from);
            position = found < 0 ? sql.length() : found + end.length();
        }
    }
}
