// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A condition that every row meets; name null where nobody chose one. */
public record Check(@Nullable String name, String expression) implements TableElement {

    /** Checks what must be there. */
    public Check {
        Objects.requireNonNull(expression, "expression");
    }

    public static Check check(String expression) {
        return new Check(null, expression);
    }

    public static Check check(String name, String expression) {
        return new Check(name, expression);
    }

    /** The same condition under this name. */
    public Check named(@Nullable String other) {
        return new Check(other, expression);
    }
}
