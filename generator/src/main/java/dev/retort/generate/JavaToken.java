// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** One word of Java source, as far as layout and imports need to know. */
record JavaToken(Kind kind, String text) {

    /** What a word is. */
    enum Kind {
        NAME,
        NUMBER,
        /** A string or character on one line. */
        LITERAL,
        TEXT_BLOCK,
        COMMENT,
        SYMBOL,
        BLANK,
        LINE_BREAK
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean opens() {
        return is("(") || is("{") || is("[");
    }

    boolean closes() {
        return is(")") || is("}") || is("]");
    }

    /** All words of this text; joined again they give the text. */
    static List<JavaToken> of(String source) {
        List<JavaToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            JavaToken token = next(source, at);
            tokens.add(token);
            at += token.text().length();
        }
        return tokens;
    }

    private static JavaToken next(String source, int at) {
        char first = source.charAt(at);
        if (first == '\n') {
            return new JavaToken(Kind.LINE_BREAK, "\n");
        } else if (Character.isWhitespace(first)) {
            return run(Kind.BLANK, source, at, c -> c != '\n' && Character.isWhitespace(c));
        } else if (source.startsWith("\"\"\"", at)) {
            return quoted(Kind.TEXT_BLOCK, "\"\"\"", source, at);
        } else if (first == '"' || first == '\'') {
            return quoted(Kind.LITERAL, String.valueOf(first), source, at);
        } else if (source.startsWith("//", at)) {
            return run(Kind.COMMENT, source, at, c -> c != '\n');
        } else if (source.startsWith("/*", at)) {
            int end = source.indexOf("*/", at + 2);
            return new JavaToken(Kind.COMMENT, source.substring(at, end < 0 ? source.length() : end + 2));
        } else if (Character.isDigit(first)) {
            return run(Kind.NUMBER, source, at, c -> c == '.' || Character.isJavaIdentifierPart(c));
        } else if (Character.isJavaIdentifierStart(source.codePointAt(at))) {
            return run(Kind.NAME, source, at, Character::isJavaIdentifierPart);
        }
        return new JavaToken(Kind.SYMBOL, source.startsWith("->", at) ? "->" : String.valueOf(first));
    }

    private static JavaToken run(Kind kind, String source, int start, IntPredicate belongs) {
        int end = start;
        while (end < source.length() && belongs.test(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        return new JavaToken(kind, source.substring(start, end));
    }

    private static JavaToken quoted(Kind kind, String quotes, String source, int start) {
        int at = start + quotes.length();
        while (at < source.length() && !source.startsWith(quotes, at)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return new JavaToken(kind, source.substring(start, Math.min(at + quotes.length(), source.length())));
    }
}
