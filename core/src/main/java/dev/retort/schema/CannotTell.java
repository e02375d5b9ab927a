// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something that could be neither compared nor ruled out.
 *
 * @param object what it is about, such as {@code check ck_total of orders}
 * @param reason a sentence to a person
 */
public record CannotTell(String object, String reason) implements Comparable<CannotTell> {

    private static final Comparator<CannotTell> ORDER =
            Comparator.comparing(CannotTell::object).thenComparing(CannotTell::reason);

    /** Checks what must be there. */
    public CannotTell {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public int compareTo(CannotTell other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return object + ": " + reason;
    }
}
