// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

/** A lexeme of SQLite's SQL: what it is, how it is written, and where ({@code end} is exclusive). */
public record Token(Kind kind, String text, int start, int end) {

    /** What a lexeme can be. */
    public enum Kind {
        /** A bare keyword or identifier; which of both, only the grammar knows. */
        WORD,
        /** An identifier in double quotes, backquotes or brackets. */
        QUOTED,
        STRING,
        BLOB,
        NUMBER,
        PARAMETER,
        /** An operator or a punctuation mark. */
        SYMBOL,
        SPACE,
        COMMENT,
        /** Stands behind the last lexeme, with empty text. */
        END
    }

    /** Whether this is the given bare keyword, in whatever case. */
    public boolean is(String keyword) {
        return kind == Kind.WORD && Identifiers.same(text, keyword);
    }

    /** Whether this is one of the given bare keywords. */
    public boolean isAny(String... keywords) {
        for (String keyword : keywords) {
            if (is(keyword)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is the given operator or punctuation mark. */
    public boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether SQLite's grammar takes this where it wants a name: SQLite also takes strings there. */
    public boolean isName() {
        return kind == Kind.QUOTED || kind == Kind.STRING || (kind == Kind.WORD && !Keywords.isReserved(text));
    }

    /** The name meant by this lexeme, without its quotes. */
    public String name() {
        return Identifiers.unquote(text);
    }

    boolean isTrivia() {
        return kind == Kind.SPACE || kind == Kind.COMMENT;
    }

    boolean isLineComment() {
        return kind == Kind.COMMENT && text.startsWith("--");
    }

    /** Whether SQLite may take this lexeme for a string where no such column exists, or for a column where one does. */
    boolean isDoubleQuoted() {
        return kind == Kind.QUOTED && text.charAt(0) == '"';
    }
}
