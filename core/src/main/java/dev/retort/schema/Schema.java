// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that Retort manages in one database, or that the entities of one model ask for.
 *
 * @param namespaces the schemas besides the default one
 */
public record Schema(
        SortedSet<String> namespaces,
        SortedMap<ObjectName, Table> tables,
        SortedMap<ObjectName, Sequence> sequences,
        SortedMap<ObjectName, EnumType> enums) {

    /** The schema of an empty database. */
    public static final Schema EMPTY = new Schema(new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    /** Copies the maps. */
    public Schema {
        namespaces = Collections.unmodifiableSortedSet(new TreeSet<>(namespaces));
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        sequences = Collections.unmodifiableSortedMap(new TreeMap<>(sequences));
        enums = Collections.unmodifiableSortedMap(new TreeMap<>(enums));
    }

    public Optional<Table> table(ObjectName name) {
        return Optional.ofNullable(tables.get(name));
    }

    public Optional<Sequence> sequence(ObjectName name) {
        return Optional.ofNullable(sequences.get(name));
    }

    public Optional<EnumType> enumType(ObjectName name) {
        return Optional.ofNullable(enums.get(name));
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /** This schema with the table added or replaced. */
    public Schema with(Table table) {
        return new Schema(namespaces, put(tables, table.name(), table), sequences, enums);
    }

    /** This schema with the sequence added or replaced. */
    public Schema with(Sequence sequence) {
        return new Schema(namespaces, tables, put(sequences, sequence.name(), sequence), enums);
    }

    /** This schema with the enum type added or replaced. */
    public Schema with(EnumType type) {
        return new Schema(namespaces, tables, sequences, put(enums, type.name(), type));
    }

    public Schema withNamespace(String name) {
        SortedSet<String> more = new TreeSet<>(namespaces);
        more.add(name);
        return new Schema(more, tables, sequences, enums);
    }

    public Schema withoutNamespace(String name) {
        SortedSet<String> fewer = new TreeSet<>(namespaces);
        fewer.remove(name);
        return new Schema(fewer, tables, sequences, enums);
    }

    public Schema withoutTable(ObjectName name) {
        return new Schema(namespaces, remove(tables, name), sequences, enums);
    }

    public Schema withoutSequence(ObjectName name) {
        return new Schema(namespaces, tables, remove(sequences, name), enums);
    }

    public Schema withoutEnum(ObjectName name) {
        return new Schema(namespaces, tables, sequences, remove(enums, name));
    }

    /** This schema with only the tables of these names. */
    public Schema withTables(Set<ObjectName> names) {
        SortedMap<ObjectName, Table> kept = new TreeMap<>(tables);
        kept.keySet().retainAll(names);
        return new Schema(namespaces, kept, sequences, enums);
    }

    private static <T> SortedMap<ObjectName, T> put(Map<ObjectName, T> map, ObjectName name, T value) {
        SortedMap<ObjectName, T> copy = new TreeMap<>(map);
        copy.put(name, value);
        return copy;
    }

    private static <T> SortedMap<ObjectName, T> remove(Map<ObjectName, T> map, ObjectName name) {
        SortedMap<ObjectName, T> copy = new TreeMap<>(map);
        copy.remove(name);
        return copy;
    }
}
