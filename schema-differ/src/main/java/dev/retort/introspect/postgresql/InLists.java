// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import dev.retort.schema.DataType;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Kind;
import dev.retort.schema.SqlTokens.Token;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes {@code genre in ('NOVEL', 'POETRY')} where PostgreSQL keeps, of a varchar column,
 * {@code genre::text = ANY (ARRAY['NOVEL'::character varying, 'POETRY'::character varying]::text[])}, and the like of columns of
 * other text and of integers.
 *
 * <p>A person reads it more easily, and PostgreSQL makes of it what it was made of: its own text, given to it again, is
 * kept as yet another one.
 */
final class InLists {

    private final String sql;
    private final List<Token> tokens;
    private final Function<String, Optional<DataType>> types;
    private final StringBuilder written = new StringBuilder();
    private int copied;

    /**
     * What PostgreSQL writes for a list of values of a type.
     *
     * @param column behind the column
     * @param element behind each value
     * @param list behind the list
     */
    private record Shape(List<String> column, List<String> element, List<String> list, Kind values) {

        private static final Shape OF_VARCHAR = new Shape(
                List.of("::", "text"),
                List.of("::", "character", "varying"),
                List.of("]", "::", "text", "[", "]", ")"),
                Kind.STRING);
        private static final Shape OF_CHAR = plain(List.of("::", "bpchar"), Kind.STRING);
        private static final Shape OF_TEXT = plain(List.of("::", "text"), Kind.STRING);
        private static final Shape OF_INTEGERS = plain(List.of(), Kind.NUMBER);

        private static Shape plain(List<String> element, Kind values) {
            return new Shape(List.of(), element, List.of("]", ")"), values);
        }

        static Optional<Shape> of(DataType type) {
            if (type instanceof DataType.Varchar) {
                return Optional.of(OF_VARCHAR);
            } else if (type instanceof DataType.Char) {
                return Optional.of(OF_CHAR);
            } else if (type instanceof DataType.Text) {
                return Optional.of(OF_TEXT);
            }
            return type instanceof DataType.Int ? Optional.of(OF_INTEGERS) : Optional.empty();
        }
    }

    private InLists(String sql, Function<String, Optional<DataType>> types) {
        this.sql = sql;
        this.tokens = SqlTokens.of(sql);
        this.types = types;
    }

    /** The expression with such lists; {@code types} is asked for columns by their exact names. */
    static String in(String sql, Function<String, Optional<DataType>> types) {
        return new InLists(sql, types).written();
    }

    private String written() {
        for (int i = 0; i < tokens.size(); i++) {
            if (isColumn(i)) {
                i = write(i);
            }
        }
        return written.append(sql, copied, sql.length()).toString();
    }

    private boolean isColumn(int i) {
        Token token = tokens.get(i);
        boolean name = token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_NAME;
        return name && (i == 0 || isOneOf(i - 1, List.of("(", "and", "or", "not")));
    }

    /** Writes the list of the column at {@code i} if there is one, and says where it ends. */
    private int write(int i) {
        return types.apply(tokens.get(i).name())
                .flatMap(Shape::of)
                .filter(shape -> has(i + 1, shape.column()))
                .map(shape -> write(i, shape))
                .orElse(i);
    }

    private int write(int column, Shape shape) {
        int operator = column + 1 + shape.column().size();
        boolean any = has(operator, List.of("=", "any", "(", "array", "["));
        if (!any && !has(operator, List.of("<>", "all", "(", "array", "["))) {
            return column;
        }
        StringBuilder list = new StringBuilder(any ? " in (" : " not in (");
        int values = 0;
        int at = operator + 5;
        while (at < tokens.size() && tokens.get(at).kind() == shape.values() && has(at + 1, shape.element())) {
            list.append(tokens.get(at).text());
            at += 1 + shape.element().size();
            values++;
            if (has(at, List.of(","))) {
                list.append(", ");
                at++;
            }
        }
        int end = at + shape.list().size();
        // of a list of one PostgreSQL makes no list: where there is one, it was written so
        if (values < 2
                || !has(at, shape.list())
                || !(end == tokens.size() || isOneOf(end, List.of(")", "and", "or")))) {
            return column;
        }
        written.append(sql, copied, tokens.get(column).end()).append(list).append(')');
        copied = tokens.get(end - 1).end();
        return end - 1;
    }

    /** Whether these words stand here. */
    private boolean has(int at, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isOneOf(int at, List<String> words) {
        return words.stream().anyMatch(word -> tokens.get(at).is(word));
    }
}
