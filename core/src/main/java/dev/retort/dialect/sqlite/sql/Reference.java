// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code REFERENCES} clause.
 *
 * @param columns the columns referred to; none where the clause leaves it to the primary key
 */
public record Reference(
        Name table,
        List<Name> columns,
        @Nullable Action onDelete,
        @Nullable Action onUpdate,
        @Nullable Name match,
        @Nullable Deferral deferral,
        Span span) {

    public Reference {
        columns = List.copyOf(columns);
    }

    /** What happens to the referring rows. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        SET_NULL,
        SET_DEFAULT,
        CASCADE
    }

    /** When the reference is checked; {@code initiallyDeferred} is null where nothing is said. */
    public record Deferral(boolean deferrable, @Nullable Boolean initiallyDeferred, Span span) {

        /** Whether SQLite checks at the end of the transaction. */
        public boolean isDeferred() {
            return deferrable && Boolean.TRUE.equals(initiallyDeferred);
        }
    }
}
