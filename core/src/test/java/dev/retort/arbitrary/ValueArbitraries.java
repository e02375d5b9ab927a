// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Values of rows: strings, numbers, booleans, nulls and values of java.time. */
public final class ValueArbitraries {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 21, 10, 15, 0, 120_000_000);

    private static final List<Object> TIMES = List.of(
            MOMENT,
            MOMENT.toLocalDate(),
            MOMENT.toLocalTime(),
            LocalDate.MIN,
            LocalDate.MAX,
            LocalTime.MIDNIGHT,
            MOMENT.atOffset(ZoneOffset.ofHours(-5)),
            MOMENT.atZone(ZoneId.of("Europe/Berlin")),
            ZonedDateTime.of(MOMENT, ZoneOffset.UTC),
            OffsetDateTime.MAX,
            OffsetTime.of(MOMENT.toLocalTime(), ZoneOffset.UTC),
            MOMENT.toInstant(ZoneOffset.UTC),
            Instant.EPOCH,
            Duration.ofMillis(-1500),
            Period.of(1, -2, 3),
            Year.of(-12));

    private ValueArbitraries() {}

    /** Any value that a row may hold. */
    public static Arbitrary<Object> values() {
        return Arbitraries.<Object>frequencyOf(
                        Tuple.of(3, NameArbitraries.texts().map(Object.class::cast)),
                        Tuple.of(3, numbers()),
                        Tuple.of(1, Arbitraries.of(true, false).map(Object.class::cast)),
                        Tuple.of(1, Arbitraries.of(new UUID(1, 2)).map(Object.class::cast)),
                        Tuple.of(2, Arbitraries.of(TIMES)))
                .injectNull(0.2);
    }

    private static Arbitrary<Object> numbers() {
        return Arbitraries.<Object>oneOf(List.of(
                Arbitraries.bytes(),
                Arbitraries.shorts(),
                Arbitraries.integers(),
                Arbitraries.longs(),
                Arbitraries.floats(),
                Arbitraries.doubles(),
                Arbitraries.bigIntegers(),
                Arbitraries.bigDecimals().ofScale(3),
                Arbitraries.of(Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, -0.0),
                Arbitraries.of(Float.NaN, Float.POSITIVE_INFINITY, Float.MAX_VALUE)));
    }
}
