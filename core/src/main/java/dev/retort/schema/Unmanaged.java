// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something in a database that Retort leaves alone: it is reported, never changed and never dropped.
 *
 * @param kind what it is, in lower-case words, such as {@code materialized view}
 * @param reason a sentence to a person, such as {@code a trigger of table orders}
 */
public record Unmanaged(String kind, ObjectName name, String reason) implements Comparable<Unmanaged> {

    private static final Comparator<Unmanaged> ORDER =
            Comparator.comparing(Unmanaged::kind).thenComparing(Unmanaged::name).thenComparing(Unmanaged::reason);

    /** Checks what must be there. */
    public Unmanaged {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reason, "reason");
    }

    /** Whether it is where a table of its name would be, so that no such table can be made. */
    public boolean takesPlaceOfTable() {
        return kind.endsWith("table") || kind.endsWith("view") || kind.equals("partition");
    }

    @Override
    public int compareTo(Unmanaged other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + " " + name + ": " + reason;
    }
}
