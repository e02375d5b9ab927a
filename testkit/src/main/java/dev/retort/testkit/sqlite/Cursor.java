// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A place in a row of tokens that moves on as they are read. */
final class Cursor {

    private final List<Token> tokens;
    private int next;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean hasNext() {
        return next < tokens.size();
    }

    Token next() {
        if (!hasNext()) {
            throw new IllegalArgumentException("more expected behind: " + Token.join(tokens));
        }
        return tokens.get(next++);
    }

    /** Whether these words come next. */
    boolean at(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (next + i >= tokens.size() || !tokens.get(next + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Moves behind these words if they come next. */
    boolean skip(String... words) {
        boolean found = at(words);
        if (found) {
            next += words.length;
        }
        return found;
    }

    void expect(String word) {
        if (!skip(word)) {
            throw new IllegalArgumentException(
                    "%s expected at token %d of: %s".formatted(word, next, Token.join(tokens)));
        }
    }

    void end() {
        if (hasNext()) {
            throw new IllegalArgumentException("not understood: " + Token.join(rest()));
        }
    }

    /** The group in parentheses that comes next, parentheses included. */
    List<Token> group() {
        int start = next;
        expect("(");
        for (int depth = 1; depth > 0; ) {
            Token token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        return tokens.subList(start, next);
    }

    /** What comes before the first such token outside of parentheses; that token is next then. */
    Cursor until(Predicate<Token> end) {
        int start = next;
        while (hasNext() && !end.test(tokens.get(next))) {
            if (at("(")) {
                group();
            } else {
                next();
            }
        }
        return new Cursor(tokens.subList(start, next));
    }

    /** What is left, in the parts that the separator makes of it outside of parentheses. */
    List<Cursor> split(String separator) {
        List<Cursor> parts = new ArrayList<>();
        while (hasNext()) {
            parts.add(until(token -> token.is(separator)));
            skip(separator);
        }
        return parts;
    }

    /** What is left. */
    List<Token> rest() {
        List<Token> rest = tokens.subList(next, tokens.size());
        next = tokens.size();
        return rest;
    }
}
