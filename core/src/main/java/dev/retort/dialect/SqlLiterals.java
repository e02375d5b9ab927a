// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.schema.DefaultValue;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Kind;
import dev.retort.schema.SqlTokens.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Constants in SQL: how they are written and read where databases agree. */
public final class SqlLiterals {

    private SqlLiterals() {}

    /** A string in quotes. */
    public static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The default that this SQL text means: a constant where it is one, nothing for {@code null}, else an expression. */
    public static Optional<DefaultValue> read(String sql) {
        List<Token> tokens = SqlTokens.of(sql);
        if (tokens.size() == 1) {
            return readOne(tokens.get(0), sql);
        }
        boolean signedNumber =
                tokens.size() == 2 && (tokens.get(0).is("-") || tokens.get(0).is("+")) && isNumber(tokens.get(1));
        if (signedNumber) {
            BigDecimal value = new BigDecimal(tokens.get(1).text());
            return Optional.of(new DefaultValue.Numeric(tokens.get(0).is("-") ? value.negate() : value));
        }
        return Optional.of(new DefaultValue.Expression(sql.strip()));
    }

    private static Optional<DefaultValue> readOne(Token token, String sql) {
        if (token.kind() == Kind.STRING) {
            String text = token.text();
            return Optional.of(
                    new DefaultValue.Text(text.substring(1, text.length() - 1).replace("''", "'")));
        }
        if (isNumber(token)) {
            return Optional.of(new DefaultValue.Numeric(new BigDecimal(token.text())));
        }
        if (token.kind() == Kind.WORD) {
            return switch (token.text().toLowerCase(Locale.ROOT)) {
                case "null" -> Optional.empty();
                case "true" -> Optional.of(new DefaultValue.Flag(true));
                case "false" -> Optional.of(new DefaultValue.Flag(false));
                default -> Optional.of(new DefaultValue.Expression(sql.strip()));
            };
        }
        return Optional.of(new DefaultValue.Expression(sql.strip()));
    }

    private static boolean isNumber(Token token) {
        if (token.kind() != Kind.NUMBER) {
            return false;
        }
        return token.text().matches("\\d+(\\.\\d*)?([eE]\\d+)?");
    }
}
