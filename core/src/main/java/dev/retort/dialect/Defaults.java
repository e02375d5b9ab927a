// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One form for defaults that mean the same for a type: {@code '0'} and {@code 0.00} of a number, {@code 1} of a flag. */
public final class Defaults {

    private static final Set<String> NOW =
            Set.of("now()", "current_timestamp", "current_timestamp()", "localtimestamp");

    private Defaults() {}

    /** The one form of this default for a column of this type. */
    public static @Nullable DefaultValue canonical(DataType type, @Nullable DefaultValue value) {
        if (value instanceof DefaultValue.Expression expression) {
            return ofExpression(type, expression);
        } else if (value instanceof DefaultValue.Text text) {
            return ofText(type, text);
        } else if (value instanceof DefaultValue.Numeric number && type instanceof DataType.Bool) {
            return new DefaultValue.Flag(number.value().signum() != 0);
        } else if (value instanceof DefaultValue.Numeric number && isText(type)) {
            return new DefaultValue.Text(number.value().toPlainString());
        }
        return value;
    }

    private static @Nullable DefaultValue ofExpression(DataType type, DefaultValue.Expression expression) {
        String form = ExpressionForm.of(expression.sql());
        Optional<DefaultValue> constant = SqlLiterals.read(form);
        if (constant.isEmpty() || !(constant.get() instanceof DefaultValue.Expression)) {
            return constant.map(value -> canonical(type, value)).orElse(null);
        }
        return new DefaultValue.Expression(NOW.contains(form) && !isTimeOfDay(type) ? "now()" : form);
    }

    private static DefaultValue ofText(DataType type, DefaultValue.Text text) {
        if (type instanceof DataType.Bool) {
            return switch (text.value()) {
                case "t", "true", "1" -> new DefaultValue.Flag(true);
                case "f", "false", "0" -> new DefaultValue.Flag(false);
                default -> text;
            };
        }
        boolean number =
                type instanceof DataType.Int || type instanceof DataType.Decimal || type instanceof DataType.Floating;
        return number && text.value().matches("-?\\d+(\\.\\d+)?")
                ? new DefaultValue.Numeric(new BigDecimal(text.value()))
                : text;
    }

    private static boolean isText(DataType type) {
        return type instanceof DataType.Char || type instanceof DataType.Varchar || type instanceof DataType.Text;
    }

    private static boolean isTimeOfDay(DataType type) {
        return type instanceof DataType.Time;
    }
}
