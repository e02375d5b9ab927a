// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The words of an SQL expression, as far as all databases agree on them: enough to find and rename identifiers and to compare
 * expressions without looking at white space and comments.
 */
public final class SqlTokens {

    /** What a word is. */
    public enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        SYMBOL
    }

    /** One word: its kind, its text as it stands, and where it begins. */
    public record Token(Kind kind, String text, int start) {

        /** Whether this is the unquoted word, in any case. */
        public boolean is(String word) {
            return kind == Kind.WORD ? text.equalsIgnoreCase(word) : kind == Kind.SYMBOL && text.equals(word);
        }

        /** The offset behind the last letter. */
        public int end() {
            return start + text.length();
        }

        /** The letters that an identifier stands for, without its quotes. */
        public String name() {
            if (kind != Kind.QUOTED_NAME) {
                return text;
            }
            char close = text.charAt(text.length() - 1);
            String inner = text.substring(1, text.length() - 1);
            return close == ']' ? inner : inner.replace("" + close + close, "" + close);
        }
    }

    private final String sql;
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /** The words of this text, without white space and comments. */
    public static List<Token> of(String sql) {
        SqlTokens reader = new SqlTokens(sql);
        List<Token> tokens = new ArrayList<>();
        while (reader.skipBlanks()) {
            int start = reader.at;
            Kind kind = reader.advance();
            tokens.add(new Token(kind, sql.substring(start, reader.at), start));
        }
        return tokens;
    }

    /** Whether an identifier of these letters occurs, in any case. */
    public static boolean mentions(String sql, String name) {
        String letters = Names.text(name);
        return of(sql).stream().anyMatch(token -> isName(token, letters));
    }

    /** The text with each identifier of these letters replaced by another name. */
    public static String rename(String sql, String from, String to) {
        return replace(sql, from, token -> spelled(token, to));
    }

    /** The text with each identifier of these letters spelled so. */
    public static String respell(String sql, String name, String spelling) {
        return replace(sql, name, token -> spelling);
    }

    private static String replace(String sql, String from, Function<Token, String> spelling) {
        String letters = Names.text(from);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (Token token : of(sql)) {
            if (isName(token, letters)) {
                out.append(sql, copied, token.start()).append(spelling.apply(token));
                copied = token.end();
            }
        }
        return out.append(sql.substring(copied)).toString();
    }

    private static boolean isName(Token token, String letters) {
        return (token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_NAME)
                && token.name().toLowerCase(Locale.ROOT).equals(letters.toLowerCase(Locale.ROOT));
    }

    private static String spelled(Token token, String to) {
        String letters = Names.text(to);
        if (token.kind() == Kind.WORD && !Names.isExact(to) && letters.matches("[\\p{L}_][\\p{L}\\p{N}_$]*")) {
            return letters;
        }
        char open = token.kind() == Kind.WORD ? '"' : token.text().charAt(0);
        char close = open == '[' ? ']' : open;
        return open + letters.replace("" + close, "" + close + close) + close;
    }

    private boolean skipBlanks() {
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at)) {
                at = endOf("\n", at + 2);
            } else if (sql.startsWith("/*", at)) {
                at = endOf("*/", at + 2);
            } else {
                return true;
            }
        }
        return false;
    }

    private Kind advance() {
        char first = sql.charAt(at);
        if (first == '\'') {
            return quoted('\'', Kind.STRING);
        }
        if (first == '"' || first == '`') {
            return quoted(first, Kind.QUOTED_NAME);
        }
        if (first == '[' && isNameInBrackets()) {
            return quoted(']', Kind.QUOTED_NAME);
        }
        if (Character.isDigit(first)) {
            return whileTrue(Kind.NUMBER, c -> Character.isLetterOrDigit(c) || c == '.');
        }
        if (isWordStart(first)) {
            return whileTrue(Kind.WORD, c -> isWordStart(c) || Character.isDigit(c) || c == '$');
        }
        return symbol();
    }

    private boolean isNameInBrackets() {
        boolean afterOperand = at > 0 && (Character.isLetterOrDigit(sql.charAt(at - 1)) || sql.charAt(at - 1) == ']');
        return !afterOperand && at + 1 < sql.length() && isWordStart(sql.charAt(at + 1));
    }

    private Kind quoted(char close, Kind kind) {
        at++;
        while (at < sql.length()) {
            if (sql.charAt(at++) == close) {
                if (close == ']' || at >= sql.length() || sql.charAt(at) != close) {
                    return kind;
                }
                at++;
            }
        }
        return kind;
    }

    private Kind symbol() {
        for (String operator : List.of("::", "||", "<=", ">=", "<>", "!=", "->>", "->", "~~*", "!~~", "~~")) {
            if (sql.startsWith(operator, at)) {
                at += operator.length();
                return Kind.SYMBOL;
            }
        }
        at++;
        return Kind.SYMBOL;
    }

    private Kind whileTrue(Kind kind, java.util.function.IntPredicate belongs) {
        while (at < sql.length() && belongs.test(sql.charAt(at))) {
            at++;
        }
        return kind;
    }

    private int endOf(String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }

    private static boolean isWordStart(int c) {
        return Character.isLetter(c) || c == '_';
    }
}
