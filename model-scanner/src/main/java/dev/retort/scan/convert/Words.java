// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.schema.Names;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Kind;
import dev.retort.schema.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A piece of SQL, read word by word. */
final class Words {

    private final String sql;
    private final List<Token> tokens;
    private int at;

    Words(String sql) {
        this.sql = sql;
        this.tokens = SqlTokens.of(sql);
    }

    boolean atEnd() {
        return at == tokens.size();
    }

    boolean isNext(String word) {
        return !atEnd() && tokens.get(at).is(word);
    }

    /** Takes these words if they all come next. */
    boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    /** Takes these words; fails where something else comes. */
    void expect(String... words) {
        if (!take(words)) {
            throw new NotUnderstood(rest());
        }
    }

    /** Takes a name: plain, or exact where it is quoted. */
    String name() {
        Token token = next();
        if (token.kind() == Kind.QUOTED_NAME) {
            return Names.exact(token.name());
        } else if (token.kind() == Kind.WORD) {
            return token.text();
        }
        throw new NotUnderstood(token.text());
    }

    /** Takes names in parentheses. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        expect("(");
        do {
            names.add(name());
        } while (take(","));
        expect(")");
        return names;
    }

    /** Takes strings in parentheses, and gives them without their quotes. */
    List<String> strings() {
        List<String> strings = new ArrayList<>();
        expect("(");
        do {
            strings.add(string());
        } while (take(","));
        expect(")");
        return strings;
    }

    String string() {
        Token token = next();
        if (token.kind() != Kind.STRING) {
            throw new NotUnderstood(token.text());
        }
        return token.text().substring(1, token.text().length() - 1).replace("''", "'");
    }

    /** Takes constants in parentheses: whole numbers, strings, and null. */
    List<@Nullable Object> constants() {
        List<@Nullable Object> constants = new ArrayList<>();
        expect("(");
        do {
            constants.add(constant());
        } while (take(","));
        expect(")");
        return constants;
    }

    private @Nullable Object constant() {
        if (take("null")) {
            return null;
        }
        boolean negative = take("-");
        if (!atEnd() && tokens.get(at).kind() == Kind.STRING) {
            return string();
        }
        String number = next().text();
        if (!number.matches("\\d{1,18}")) {
            throw new NotUnderstood(number);
        }
        return negative ? -Long.parseLong(number) : Long.parseLong(number);
    }

    /** Takes what is in parentheses, and gives it as it stands. */
    String parenthesized() {
        if (!isNext("(")) {
            throw new NotUnderstood(rest());
        }
        int from = at + 1;
        skip();
        return text(from, at - 1);
    }

    /** Takes at least one word, and then all before a word outside of parentheses that ends it. */
    String until(Predicate<Token> end) {
        int from = at;
        do {
            skip();
        } while (!atEnd() && !end.test(tokens.get(at)));
        return text(from, at);
    }

    /** What was not taken, as it stands. */
    String rest() {
        return text(at, tokens.size());
    }

    private Token next() {
        if (atEnd()) {
            throw new NotUnderstood("the end");
        }
        return tokens.get(at++);
    }

    private void skip() {
        int depth = 0;
        do {
            Token token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        } while (depth > 0);
    }

    private String text(int from, int to) {
        return from >= to
                ? ""
                : sql.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
