// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import dev.retort.dialect.sqlite.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** A place in the lexemes of a statement, from which the parsers read on. */
final class Cursor {

    private final String sql;
    private final List<Token> tokens;
    private final Token end;
    private int at;
    private String object = "statement";

    Cursor(String sql) {
        this(sql, Tokenizer.tokens(sql));
    }

    Cursor(String sql, List<Token> tokens) {
        this.sql = sql;
        this.tokens = tokens;
        int last = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
        this.end = new Token(Kind.END, "", last, last);
    }

    /** Names what is being read, for the messages. */
    void reads(String object) {
        this.object = object;
    }

    String sql() {
        return sql;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : end;
    }

    /** The lexeme read last. */
    Token previous() {
        return peek(-1);
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    boolean accept(String keyword) {
        boolean found = peek().is(keyword);
        at += found ? 1 : 0;
        return found;
    }

    /** Reads these keywords in this order, or nothing. */
    boolean accept(String first, String second) {
        boolean found = peek().is(first) && peek(1).is(second);
        at += found ? 2 : 0;
        return found;
    }

    boolean acceptSymbol(String symbol) {
        boolean found = peek().isSymbol(symbol);
        at += found ? 1 : 0;
        return found;
    }

    void expect(String keyword) {
        if (!accept(keyword)) {
            throw unexpected(keyword);
        }
    }

    void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw unexpected(symbol);
        }
    }

    Name name() {
        if (!peek().isName()) {
            throw unexpected("a name");
        }
        return Name.of(next());
    }

    /** Names in parentheses, separated by commas. */
    List<Name> names() {
        List<Name> names = new ArrayList<>();
        expectSymbol("(");
        do {
            names.add(name());
        } while (acceptSymbol(","));
        expectSymbol(")");
        return names;
    }

    /** What stands between the parenthesis here and its partner, which is read too. */
    Fragment inParentheses() {
        expectSymbol("(");
        Fragment fragment = upTo();
        expectSymbol(")");
        return fragment;
    }

    /** All that follows up to one of the symbols, or to a closing parenthesis that was opened before; neither is read. */
    Fragment upTo(String... symbols) {
        int start = at;
        int depth = 0;
        while (!atEnd() && !(depth == 0 && (peek().isSymbol(")") || isOneOf(symbols)))) {
            depth += peek().isSymbol("(") ? 1 : peek().isSymbol(")") ? -1 : 0;
            at++;
        }
        if (at == start) {
            throw unexpected("an expression");
        }
        return Fragment.of(sql, tokens.subList(start, at));
    }

    /** All that was read from {@code first} on. */
    Fragment fragmentSince(Token first) {
        return Fragment.of(sql, tokens.subList(tokens.lastIndexOf(first), at));
    }

    Span since(Token first) {
        return new Span(first.start(), previous().end());
    }

    SqlSyntaxException unexpected(String wanted) {
        String found = atEnd() ? "the end" : peek().text();
        return new SqlSyntaxException(object, sql, peek().start(), "expected " + wanted + ", found " + found);
    }

    private boolean isOneOf(String... symbols) {
        for (String symbol : symbols) {
            if (peek().isSymbol(symbol)) {
                return true;
            }
        }
        return false;
    }
}
