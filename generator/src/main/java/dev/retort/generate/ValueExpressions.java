// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows and their values as a migration writes them. */
final class ValueExpressions {

    /** They are written by {@code toString} and read by {@code parse}. */
    private static final Set<Class<?>> PARSED = Set.of(
            Duration.class,
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            OffsetDateTime.class,
            OffsetTime.class,
            Period.class,
            ZonedDateTime.class);

    private ValueExpressions() {}

    static String row(List<@Nullable Object> values) {
        boolean onlyNull = values.size() == 1 && values.get(0) == null;
        return onlyNull
                ? "row((Object) null)"
                : values.stream().map(ValueExpressions::of).collect(Collectors.joining(", ", "row(", ")"));
    }

    private static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof String it) {
            return Literals.string(it);
        } else if (value instanceof Boolean it) {
            return it.toString();
        } else if (value instanceof Number it) {
            return number(it);
        } else if (value instanceof UUID it) {
            return "UUID.fromString(" + Literals.string(it.toString()) + ")";
        } else if (value instanceof Year it) {
            return "Year.of(" + it.getValue() + ")";
        } else if (PARSED.contains(value.getClass())) {
            return value.getClass().getSimpleName() + ".parse(" + Literals.string(value.toString()) + ")";
        }
        throw new CannotWrite("a value of " + value.getClass().getName() + ": a migration holds strings, numbers,"
                + " booleans, nulls and java.time values");
    }

    private static String number(Number value) {
        if (value instanceof Integer it) {
            return it.toString();
        } else if (value instanceof Long it) {
            return it + "L";
        } else if (value instanceof Short || value instanceof Byte) {
            return "(" + (value instanceof Short ? "short" : "byte") + ") " + value;
        } else if (value instanceof Double it) {
            return it.isNaN() || it.isInfinite() ? special("Double", it) : it.toString();
        } else if (value instanceof Float it) {
            return it.isNaN() || it.isInfinite() ? special("Float", it.doubleValue()) : it + "f";
        } else if (value instanceof BigDecimal it) {
            return Literals.number(it);
        } else if (value instanceof BigInteger it) {
            return "new BigInteger(" + Literals.string(it.toString()) + ")";
        }
        throw new CannotWrite("a number of " + value.getClass().getName());
    }

    private static String special(String type, double value) {
        return type + (Double.isNaN(value) ? ".NaN" : value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
    }
}
