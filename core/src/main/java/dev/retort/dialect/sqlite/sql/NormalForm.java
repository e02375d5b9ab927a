// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import dev.retort.dialect.sqlite.sql.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The spelling of an expression in which two texts of SQLite are equal when only their layout differs: case of
 * keywords and names, quotes, white space, comments, parentheses around the whole, {@code ==} and {@code !=}.
 */
public final class NormalForm {

    private final List<Token> tokens;
    private final Predicate<String> isColumn;

    private NormalForm(List<Token> tokens, Predicate<String> isColumn) {
        this.tokens = Parentheses.stripped(tokens);
        this.isColumn = isColumn;
    }

    /** The normal form where it is not known which columns there are: a name in double quotes keeps its case. */
    public static String of(String expression) {
        return of(expression, name -> false);
    }

    /** The normal form, given which names are columns; any other name in double quotes may be a string. */
    public static String of(String expression, Predicate<String> isColumn) {
        return new NormalForm(Tokenizer.tokens(expression), isColumn).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && isSpaced(i)) {
                text.append(' ');
            }
            text.append(spelling(i));
        }
        return text.toString();
    }

    private boolean isSpaced(int index) {
        Token left = tokens.get(index - 1);
        Token right = tokens.get(index);
        boolean joined = left.isSymbol("(")
                || left.isSymbol(".")
                || right.isSymbol(")")
                || right.isSymbol(",")
                || right.isSymbol(".")
                || isFunction(index - 1);
        return !joined;
    }

    private String spelling(int index) {
        Token token = tokens.get(index);
        return switch (token.kind()) {
            case WORD -> word(token.text(), isFunction(index));
            case QUOTED -> quoted(token);
            case NUMBER -> token.text().toLowerCase(Locale.ROOT);
            case BLOB -> "x" + token.text().substring(1).toUpperCase(Locale.ROOT);
            case SYMBOL -> token.isSymbol("==") ? "=" : token.isSymbol("!=") ? "<>" : token.text();
            default -> token.text();
        };
    }

    private static String word(String word, boolean function) {
        String folded = Identifiers.folded(word);
        if (function && !Keywords.isOperative(word)) {
            return folded;
        }
        return Keywords.isOperative(word) ? word.toUpperCase(Locale.ROOT) : Identifiers.spelled(folded);
    }

    private String quoted(Token token) {
        String name = token.name();
        boolean maybeString = token.isDoubleQuoted() && !isColumn.test(name);
        return Identifiers.spelled(maybeString ? name : Identifiers.folded(name));
    }

    private boolean isFunction(int index) {
        Token token = tokens.get(index);
        boolean called = index + 1 < tokens.size() && tokens.get(index + 1).isSymbol("(");
        return called
                && token.kind() == Kind.WORD
                && !Keywords.isReserved(token.text())
                && !token.isAny("LIKE", "GLOB", "MATCH", "REGEXP", "OVER", "FILTER");
    }
}
