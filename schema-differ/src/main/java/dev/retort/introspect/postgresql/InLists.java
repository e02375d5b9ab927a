// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Kind;
import dev.retort.schema.SqlTokens.Token;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes {@code genre in ('NOVEL', 'POETRY')} where PostgreSQL keeps, of a varchar column,
 * {@code genre::text = ANY (ARRAY['NOVEL'::character varying, 'POETRY'::character varying]::text[])}.
 *
 * <p>A person reads it more easily, and PostgreSQL makes of it what it was made of: its own text, given to it again, is
 * kept as yet another one.
 */
final class InLists {

    private static final List<String> OPENING = List.of("::", "text", "", "", "(", "array", "[");
    private static final List<String> ELEMENT = List.of("", "::", "character", "varying");
    private static final List<String> CLOSING = List.of("]", "::", "text", "[", "]", ")");

    private final String sql;
    private final List<Token> tokens;
    private final Predicate<String> isVarchar;
    private final StringBuilder written = new StringBuilder();
    private int copied;

    private InLists(String sql, Predicate<String> isVarchar) {
        this.sql = sql;
        this.tokens = SqlTokens.of(sql);
        this.isVarchar = isVarchar;
    }

    /** The expression with such lists; {@code isVarchar} is asked for columns by their exact names. */
    static String in(String sql, Predicate<String> isVarchar) {
        return new InLists(sql, isVarchar).written();
    }

    private String written() {
        for (int i = 0; i < tokens.size(); i++) {
            if (begins(i)) {
                i = write(i);
            }
        }
        return written.append(sql, copied, sql.length()).toString();
    }

    private boolean begins(int i) {
        Token column = tokens.get(i);
        boolean name = column.kind() == Kind.WORD || column.kind() == Kind.QUOTED_NAME;
        return name
                && (i == 0 || isOneOf(i - 1, List.of("(", "and", "or", "not")))
                && isVarchar.test(column.name())
                && has(i + 1, OPENING)
                && (isAny(i) || isAll(i));
    }

    private boolean isAny(int column) {
        return tokens.get(column + 3).is("=") && tokens.get(column + 4).is("any");
    }

    private boolean isAll(int column) {
        return tokens.get(column + 3).is("<>") && tokens.get(column + 4).is("all");
    }

    /** Writes the list of the column at {@code i} if there is one, and says where it ends. */
    private int write(int i) {
        StringBuilder list = new StringBuilder(isAny(i) ? " in (" : " not in (");
        int at = i + 1 + OPENING.size();
        while (has(at, ELEMENT) && tokens.get(at).kind() == Kind.STRING) {
            list.append(tokens.get(at).text());
            at += ELEMENT.size();
            if (has(at, List.of(","))) {
                list.append(", ");
                at++;
            }
        }
        int end = at + CLOSING.size();
        if (!has(at, CLOSING) || !(end == tokens.size() || isOneOf(end, List.of(")", "and", "or")))) {
            return i;
        }
        written.append(sql, copied, tokens.get(i).end()).append(list).append(')');
        copied = tokens.get(end - 1).end();
        return end - 1;
    }

    /** Whether these words stand here; an empty one stands for any. */
    private boolean has(int at, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean there = at + i < tokens.size()
                    && (words.get(i).isEmpty() || tokens.get(at + i).is(words.get(i)));
            if (!there) {
                return false;
            }
        }
        return true;
    }

    private boolean isOneOf(int at, List<String> words) {
        return words.stream().anyMatch(word -> tokens.get(at).is(word));
    }
}
