// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.math.BigDecimal;

/** What a column holds when a row does not say. */
public sealed interface DefaultValue {

    /** A string constant, without its quotes. */
    record Text(String value) implements DefaultValue {}

    /** A number constant. */
    record Numeric(BigDecimal value) implements DefaultValue {
        /** Equal numbers have one scale, so that {@code 0} and {@code 0.00} are equal. */
        public Numeric {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    /** True or false. */
    record Flag(boolean value) implements DefaultValue {}

    /** An SQL expression that the database evaluates. */
    record Expression(String sql) implements DefaultValue {}
}
