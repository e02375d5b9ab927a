// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column as a table's text defines it; the type is null where the text gives none. */
public record ColumnDefinition(Name name, @Nullable Type type, List<ColumnConstraint> constraints, Span span) {

    public ColumnDefinition {
        constraints = List.copyOf(constraints);
    }

    /** A declared type as it is written, arguments included. */
    public record Type(String text, Span span) {}

    /** The constraints of one kind, as they are ordered in the text. */
    public <C extends ColumnConstraint> Stream<C> all(Class<C> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The constraint of a kind that counts: of several, SQLite takes the last. */
    public <C extends ColumnConstraint> Optional<C> last(Class<C> kind) {
        return all(kind).reduce((first, second) -> second);
    }

    /** Whether a constraint of the kind is there. */
    public boolean has(Class<? extends ColumnConstraint> kind) {
        return constraints.stream().anyMatch(kind::isInstance);
    }
}
