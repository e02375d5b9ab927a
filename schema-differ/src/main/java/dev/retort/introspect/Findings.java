// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import dev.retort.schema.CannotTell;
import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.Unmanaged;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what a reader finds. */
public final class Findings {

    private final SortedSet<String> namespaces = new TreeSet<>();
    private final SortedMap<ObjectName, Table> tables = new TreeMap<>();
    private final SortedMap<ObjectName, Sequence> sequences = new TreeMap<>();
    private final SortedMap<ObjectName, ColumnSequence> columnSequences = new TreeMap<>();
    private final SortedMap<ObjectName, EnumType> enums = new TreeMap<>();
    private final SortedSet<Unmanaged> unmanaged = new TreeSet<>();
    private final SortedSet<CannotTell> cannotTell = new TreeSet<>();
    private boolean tablesInAnyCase;

    Findings() {}

    /** There is a schema of this name besides the default one. */
    public void addNamespace(String name) {
        namespaces.add(name);
    }

    public void add(Table table) {
        tables.put(table.name(), table);
    }

    public void add(Sequence sequence) {
        sequences.put(sequence.name(), sequence);
    }

    /** There is a sequence that only serves a serial or identity column. */
    public void add(ColumnSequence behind) {
        columnSequences.put(behind.sequence().name(), behind);
    }

    public void add(EnumType type) {
        enums.put(type.name(), type);
    }

    /** There is something that Retort leaves alone, for this reason. */
    public void leave(String kind, ObjectName name, String reason) {
        unmanaged.add(new Unmanaged(kind, name, reason));
    }

    /** There is something that the schema cannot say in full. */
    public void doubt(String object, String reason) {
        cannotTell.add(new CannotTell(object, reason));
    }

    /** The server takes names of tables that differ in capital letters only for one, and may keep another spelling than it was told. */
    public void takeTablesInAnyCase() {
        tablesInAnyCase = true;
    }

    boolean tablesInAnyCase() {
        return tablesInAnyCase;
    }

    Schema schema() {
        return new Schema(namespaces, tables, sequences, enums);
    }

    SortedMap<ObjectName, ColumnSequence> columnSequences() {
        return columnSequences;
    }

    List<Unmanaged> unmanaged() {
        return List.copyOf(unmanaged);
    }

    List<CannotTell> cannotTell() {
        return List.copyOf(cannotTell);
    }
}
