// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mysql;

import dev.retort.dialect.mysql.ServerText;
import dev.retort.introspect.OneLine;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Kind;
import dev.retort.schema.SqlTokens.Token;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the constants of defaults. */
public final class Constants {

    private Constants() {}

    /** The default that this SQL means, null for {@code null}. */
    public static @Nullable DefaultValue read(String sql, DataType type) {
        List<Token> tokens = SqlTokens.of(sql);
        if (tokens.size() == 1 && tokens.get(0).kind() == Kind.STRING) {
            return new DefaultValue.Text(ServerText.text(tokens.get(0).text()));
        } else if (tokens.size() == 1 && tokens.get(0).is("null")) {
            return null;
        } else if (isNumber(sql)) {
            return number(sql, type);
        } else if (isBits(tokens) && type instanceof DataType.Bool) {
            return new DefaultValue.Flag(tokens.get(1).text().contains("1"));
        }
        return new DefaultValue.Expression(clock(OneLine.ofExpression(sql), type));
    }

    static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    }

    static DefaultValue number(String text, DataType type) {
        BigDecimal value = new BigDecimal(text);
        return type instanceof DataType.Bool
                ? new DefaultValue.Flag(value.signum() != 0)
                : new DefaultValue.Numeric(value);
    }

    /** Text that the catalogue gives as hexadecimal digits after {@code 0x}; anything but plain text stays as it is. */
    static DefaultValue bytes(String hexadecimal) {
        byte[] bytes = HexFormat.of().parseHex(hexadecimal.substring("0x".length()));
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--; // a fixed length is filled up
        }
        for (int i = 0; i < end; i++) {
            if (bytes[i] < ' ') {
                return new DefaultValue.Expression(hexadecimal);
            }
        }
        return new DefaultValue.Text(new String(bytes, 0, end, StandardCharsets.US_ASCII));
    }

    private static boolean isBits(List<Token> tokens) {
        return tokens.size() == 2
                && tokens.get(0).text().toLowerCase(Locale.ROOT).equals("b")
                && tokens.get(1).kind() == Kind.STRING;
    }

    /** The clock without its digits where the column has as many: so it is written on other databases too. */
    private static String clock(String sql, DataType type) {
        String lower = sql.toLowerCase(Locale.ROOT);
        boolean clock = lower.matches("current_timestamp(\\(\\d?\\))?");
        if (!clock) {
            return sql;
        }
        String digits = lower.replaceAll("\\D", "");
        boolean asMany = type instanceof DataType.Timestamp timestamp
                && String.valueOf(timestamp.precision()).equals(digits.isEmpty() ? "0" : digits);
        return asMany ? "current_timestamp" : lower;
    }
}
