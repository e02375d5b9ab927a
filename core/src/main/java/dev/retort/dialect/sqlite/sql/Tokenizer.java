// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import dev.retort.dialect.sqlite.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** SQLite's lexer, rule by rule; the lexemes lie without gaps, so that the text can be edited to the letter. */
public final class Tokenizer {

    private static final List<String> LONG_SYMBOLS =
            List.of("->>", "->", "||", "==", "<=", "<>", "<<", ">=", ">>", "!=");
    private static final String SHORT_SYMBOLS = "()+-*/%,;.=<>&|~";

    private final String sql;
    private int at;

    private Tokenizer(String sql) {
        this.sql = sql;
    }

    /** The lexemes that carry meaning: without white space and comments. */
    public static List<Token> tokens(String sql) {
        return lexemes(sql).stream().filter(token -> !token.isTrivia()).toList();
    }

    /** All lexemes, white space and comments too; joined, they are the text. */
    public static List<Token> lexemes(String sql) {
        Tokenizer tokenizer = new Tokenizer(sql);
        List<Token> lexemes = new ArrayList<>();
        while (tokenizer.at < sql.length()) {
            lexemes.add(tokenizer.next());
        }
        return List.copyOf(lexemes);
    }

    private Token next() {
        int start = at;
        Kind kind = read();
        return new Token(kind, sql.substring(start, at), start, at);
    }

    private Kind read() {
        char c = sql.charAt(at);
        if (Characters.isSpace(c)) {
            skipWhileSpace();
            return Kind.SPACE;
        }
        if (sql.startsWith("--", at) || opensBlockComment()) {
            return comment();
        }
        if (c == '\'' || c == '"' || c == '`') {
            return quoted(c);
        }
        if (c == '[') {
            return bracketed();
        }
        if ((c == 'x' || c == 'X') && peek(1) == '\'') {
            return blob();
        }
        if (Characters.startsWord(c)) {
            skipWord();
            return Kind.WORD;
        }
        if (Characters.isDigit(c) || (c == '.' && Characters.isDigit(peek(1)))) {
            return number();
        }
        return c == '?' || c == '$' || c == '@' || c == '#' || c == ':' ? parameter(c) : symbol();
    }

    /** A slash and an asterisk at the very end of the text are two operators to SQLite. */
    private boolean opensBlockComment() {
        return sql.startsWith("/*", at) && at + 2 < sql.length();
    }

    private Kind comment() {
        String close = sql.charAt(at) == '-' ? "\n" : "*/";
        int end = sql.indexOf(close, at + 2);
        at = end < 0 ? sql.length() : close.equals("\n") ? end : end + 2;
        return Kind.COMMENT;
    }

    private Kind quoted(char quote) {
        int start = at;
        for (int close = sql.indexOf(quote, at + 1); close >= 0; close = sql.indexOf(quote, at + 1)) {
            at = close + 1;
            if (peek(0) != quote) {
                return quote == '\'' ? Kind.STRING : Kind.QUOTED;
            }
        }
        throw illegal(start, quote + " is never closed");
    }

    private Kind bracketed() {
        int close = sql.indexOf(']', at);
        if (close < 0) {
            throw illegal(at, "[ is never closed");
        }
        at = close + 1;
        return Kind.QUOTED;
    }

    private Kind blob() {
        int start = at;
        at += 2;
        while (Characters.isHexDigit(peek(0))) {
            at++;
        }
        if (peek(0) != '\'' || (at - start) % 2 != 0) {
            throw illegal(start, "a blob literal needs pairs of hexadecimal digits");
        }
        at++;
        return Kind.BLOB;
    }

    private Kind number() {
        int start = at;
        if (peek(0) == '0' && (peek(1) == 'x' || peek(1) == 'X') && Characters.isHexDigit(peek(2))) {
            at += 2;
            skipDigits(true);
        } else {
            decimal();
        }
        if (at < sql.length() && Characters.isWordPart(sql.charAt(at))) {
            throw illegal(start, "a number ends in letters");
        }
        return Kind.NUMBER;
    }

    private void decimal() {
        skipDigits(false);
        if (peek(0) == '.') {
            at++;
            skipDigits(false);
        }
        int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if ((peek(0) == 'e' || peek(0) == 'E') && Characters.isDigit(peek(1 + sign))) {
            at += 1 + sign;
            skipDigits(false);
        }
    }

    private void skipDigits(boolean hexadecimal) {
        while (peek(0) == '_' || (hexadecimal ? Characters.isHexDigit(peek(0)) : Characters.isDigit(peek(0)))) {
            at++;
        }
    }

    private Kind parameter(char mark) {
        int start = at++;
        if (mark == '?') {
            skipDigits(false);
            return Kind.PARAMETER;
        }
        skipWord();
        while (sql.startsWith("::", at)) {
            at += 2;
            skipWord();
        }
        if (at == start + 1) {
            throw illegal(start, "unexpected " + mark);
        }
        return Kind.PARAMETER;
    }

    private Kind symbol() {
        for (String symbol : LONG_SYMBOLS) {
            if (sql.startsWith(symbol, at)) {
                at += symbol.length();
                return Kind.SYMBOL;
            }
        }
        if (SHORT_SYMBOLS.indexOf(sql.charAt(at)) < 0) {
            throw illegal(at, "unexpected " + sql.charAt(at));
        }
        at++;
        return Kind.SYMBOL;
    }

    private void skipWord() {
        while (at < sql.length() && Characters.isWordPart(sql.charAt(at))) {
            at++;
        }
    }

    private void skipWhileSpace() {
        while (at < sql.length() && Characters.isSpace(sql.charAt(at))) {
            at++;
        }
    }

    private char peek(int ahead) {
        return at + ahead < sql.length() ? sql.charAt(at + ahead) : '\0';
    }

    private SqlSyntaxException illegal(int offset, String reason) {
        return new SqlSyntaxException("statement", sql, offset, reason);
    }
}
