// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.schema.Check;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author wrote as {@code columnDefinition}, taken apart.
 *
 * @param defaultValue SQL
 * @param references null where it refers to no other table
 */
record ColumnDefinition(
        String type,
        boolean notNull,
        boolean unique,
        boolean primaryKey,
        @Nullable String defaultValue,
        @Nullable Generated generated,
        @Nullable Identity identity,
        @Nullable String collation,
        @Nullable String comment,
        List<Check> checks,
        @Nullable ReferenceClause references) {

    /** No words at all. */
    static final ColumnDefinition EMPTY =
            new ColumnDefinition("", false, false, false, null, null, null, null, null, List.of(), null);

    ColumnDefinition {
        checks = List.copyOf(checks);
    }

    /** Takes the text apart; fails with {@link NotUnderstood} where it holds anything else. */
    static ColumnDefinition of(String text) {
        return new ColumnDefinitionReader(text).read();
    }
}
