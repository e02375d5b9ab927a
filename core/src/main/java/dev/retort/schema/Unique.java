// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unique constraint; name null where nobody chose one. */
public record Unique(@Nullable String name, List<String> columns, Deferral deferral, boolean nullsNotDistinct)
        implements TableElement {

    /** Copies the columns. */
    public Unique {
        columns = List.copyOf(columns);
    }

    /** A unique constraint without a name; columns follow with {@link #on}. */
    public static Unique unique() {
        return new Unique(null, List.of(), Deferral.NOT_DEFERRABLE, false);
    }

    /** A unique constraint of this name; columns follow with {@link #on}. */
    public static Unique unique(String name) {
        return new Unique(name, List.of(), Deferral.NOT_DEFERRABLE, false);
    }

    public Unique on(String... names) {
        return on(List.of(names));
    }

    public Unique on(List<String> names) {
        return new Unique(name, names, deferral, nullsNotDistinct);
    }

    public Unique deferral(Deferral other) {
        return new Unique(name, columns, other, nullsNotDistinct);
    }

    /** Two nulls count as equal. */
    public Unique withNullsNotDistinct() {
        return new Unique(name, columns, deferral, true);
    }

    /** The same constraint under this name. */
    public Unique named(@Nullable String other) {
        return new Unique(other, columns, deferral, nullsNotDistinct);
    }
}
