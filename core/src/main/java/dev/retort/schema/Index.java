// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name null where nobody chose one
 * @param parts the keys in order
 * @param isUnique whether equal keys are refused
 * @param where the predicate of a partial index, null for a whole one
 * @param method the access method, null for the database's usual one
 * @param include columns that are stored but are no keys
 * @param nullsNotDistinct whether two nulls count as equal
 */
public record Index(
        @Nullable String name,
        List<IndexPart> parts,
        boolean isUnique,
        @Nullable String where,
        @Nullable String method,
        List<String> include,
        boolean nullsNotDistinct) {

    /** Copies the lists. */
    public Index {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
    }

    /** An index without a name; keys follow with {@link #on}. */
    public static Index index() {
        return index(null);
    }

    /** An index of this name; keys follow with {@link #on}. */
    public static Index index(@Nullable String name) {
        return new Index(name, List.of(), false, null, null, List.of(), false);
    }

    public Index on(String... columns) {
        return on(Stream.of(columns).map(IndexPart::ascending).toList());
    }

    public Index on(IndexPart... keys) {
        return on(List.of(keys));
    }

    public Index on(List<IndexPart> keys) {
        return new Index(name, keys, isUnique, where, method, include, nullsNotDistinct);
    }

    /** Equal keys are refused. */
    public Index unique() {
        return new Index(name, parts, true, where, method, include, nullsNotDistinct);
    }

    /** Only rows that meet this SQL condition are indexed. */
    public Index where(@Nullable String predicate) {
        return new Index(name, parts, isUnique, predicate, method, include, nullsNotDistinct);
    }

    public Index using(@Nullable String accessMethod) {
        return new Index(name, parts, isUnique, where, accessMethod, include, nullsNotDistinct);
    }

    public Index include(String... columns) {
        return include(List.of(columns));
    }

    public Index include(List<String> columns) {
        return new Index(name, parts, isUnique, where, method, columns, nullsNotDistinct);
    }

    /** Two nulls count as equal. */
    public Index withNullsNotDistinct() {
        return new Index(name, parts, isUnique, where, method, include, true);
    }

    /** The same index under this name. */
    public Index named(@Nullable String other) {
        return new Index(other, parts, isUnique, where, method, include, nullsNotDistinct);
    }
}
