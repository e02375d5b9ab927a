// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import dev.retort.dialect.SqlLiterals;
import dev.retort.dialect.TypeSystem;
import dev.retort.introspect.OneLine;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Kind;
import dev.retort.schema.SqlTokens.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a default. PostgreSQL casts constants: {@code 'x'::character varying}, {@code '-1'::integer}. */
final class DefaultReader {

    private static final String CAST = "::";

    private static final Set<String> TEXT_CASTS = Set.of("text", "character varying", "bpchar", "character");

    private final TypeSystem types;

    DefaultReader(TypeSystem types) {
        this.types = types;
    }

    /**
     * The default that these words mean, null for none.
     *
     * @param type the column's type
     * @param bareType the same in PostgreSQL's words, without length or precision
     */
    @Nullable
    DefaultValue read(String sql, DataType type, String bareType) {
        List<Token> tokens = SqlTokens.of(sql);
        boolean constant = tokens.size() > 2
                && (tokens.get(0).kind() == Kind.STRING || tokens.get(0).is("null"))
                && tokens.get(1).is(CAST);
        if (!constant) {
            return SqlLiterals.read(OneLine.of(sql)).orElse(null);
        }
        String cast = OneLine.of(sql.substring(tokens.get(1).end()));
        if (tokens.get(0).is("null")) {
            return isPlainType(tokens) ? null : new DefaultValue.Expression(OneLine.of(sql));
        }
        String text = SqlLiterals.read(tokens.get(0).text())
                .map(DefaultValue.Text.class::cast)
                .orElseThrow()
                .value();
        if (isNumber(types.parse(cast)) && isNumber(type) && isDecimal(text)) {
            return new DefaultValue.Numeric(new BigDecimal(text));
        }
        boolean keepsMeaning = cast.equals(bareType) || (isText(type) && TEXT_CASTS.contains(cast));
        return keepsMeaning ? new DefaultValue.Text(text) : new DefaultValue.Expression(OneLine.of(sql));
    }

    /** Whether nothing but the words of a type follows the cast. */
    private static boolean isPlainType(List<Token> tokens) {
        return tokens.subList(2, tokens.size()).stream()
                .noneMatch(token -> token.is(CAST) || token.kind() == Kind.STRING || token.is("||"));
    }

    private static boolean isDecimal(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    private static boolean isNumber(DataType type) {
        return type instanceof DataType.Int || type instanceof DataType.Decimal || type instanceof DataType.Floating;
    }

    private static boolean isText(DataType type) {
        return type instanceof DataType.Text || type instanceof DataType.Varchar || type instanceof DataType.Char;
    }
}
