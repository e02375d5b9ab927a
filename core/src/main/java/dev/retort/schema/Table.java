// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table and all that belongs to it. Columns keep their order, which is no part of equality.
 *
 * @param columns by name, in order
 * @param options traits that only one database has, in its own words
 */
public record Table(
        ObjectName name,
        Map<String, Column> columns,
        @Nullable PrimaryKey primaryKey,
        Set<Unique> uniques,
        Set<ForeignKey> foreignKeys,
        Set<Check> checks,
        Set<Index> indexes,
        @Nullable String comment,
        Set<String> options) {

    /** Copies the collections in their order. */
    public Table {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        uniques = ordered(uniques);
        foreignKeys = ordered(foreignKeys);
        checks = ordered(checks);
        indexes = ordered(indexes);
        options = ordered(options);
    }

    /** A table without columns. */
    public static Table named(ObjectName name) {
        return new Table(name, Map.of(), null, Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of());
    }

    /** A table of these elements. */
    public static Table of(ObjectName name, List<TableElement> elements) {
        return new TableAssembly(name).addAll(elements).build();
    }

    /** A table in the default schema of these elements. */
    public static Table of(String name, TableElement... elements) {
        return of(ObjectName.parse(name), List.of(elements));
    }

    public Optional<Column> column(String columnName) {
        return Optional.ofNullable(columns.get(columnName));
    }

    /** What stands between the parentheses of its definition, in order: everything but indexes. */
    public List<TableElement> elements() {
        return TableAssembly.elementsOf(this);
    }

    public Table withName(ObjectName other) {
        return new Table(other, columns, primaryKey, uniques, foreignKeys, checks, indexes, comment, options);
    }

    public Table withColumns(Collection<Column> other) {
        Map<String, Column> byName = new LinkedHashMap<>();
        other.forEach(column -> byName.put(column.name(), column));
        return new Table(name, byName, primaryKey, uniques, foreignKeys, checks, indexes, comment, options);
    }

    public Table withPrimaryKey(@Nullable PrimaryKey other) {
        return new Table(name, columns, other, uniques, foreignKeys, checks, indexes, comment, options);
    }

    public Table withUniques(Collection<Unique> other) {
        return new Table(name, columns, primaryKey, ordered(other), foreignKeys, checks, indexes, comment, options);
    }

    public Table withForeignKeys(Collection<ForeignKey> other) {
        return new Table(name, columns, primaryKey, uniques, ordered(other), checks, indexes, comment, options);
    }

    public Table withChecks(Collection<Check> other) {
        return new Table(name, columns, primaryKey, uniques, foreignKeys, ordered(other), indexes, comment, options);
    }

    public Table withIndexes(Collection<Index> other) {
        return new Table(name, columns, primaryKey, uniques, foreignKeys, checks, ordered(other), comment, options);
    }

    public Table withComment(@Nullable String other) {
        return new Table(name, columns, primaryKey, uniques, foreignKeys, checks, indexes, other, options);
    }

    public Table withOptions(Collection<String> other) {
        return new Table(name, columns, primaryKey, uniques, foreignKeys, checks, indexes, comment, ordered(other));
    }

    private static <T> Set<T> ordered(Collection<T> elements) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }
}
