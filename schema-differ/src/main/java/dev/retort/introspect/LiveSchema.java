// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import dev.retort.dialect.Naming;
import dev.retort.dialect.ServerVersion;
import dev.retort.operation.Operation;
import dev.retort.schema.CannotTell;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Unmanaged;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a database has.
 *
 * @param schema all that Retort manages
 * @param columnSequences the sequences behind serial and identity columns; they are no part of the schema, but their names are taken
 * @param unmanaged what Retort leaves alone, sorted
 * @param cannotTell what the schema cannot say in full, sorted
 * @param tablesInAnyCase whether the server takes names of tables that differ in capital letters only for one
 * @param defaultSchema the letters of the schema whose objects stand without one
 * @param productName how the server introduces itself
 */
public record LiveSchema(
        Schema schema,
        SortedMap<ObjectName, ColumnSequence> columnSequences,
        List<Unmanaged> unmanaged,
        List<CannotTell> cannotTell,
        boolean tablesInAnyCase,
        String defaultSchema,
        String productName,
        ServerVersion version) {

    /** Copies the lists. */
    public LiveSchema {
        columnSequences = Collections.unmodifiableSortedMap(new TreeMap<>(columnSequences));
        unmanaged = List.copyOf(unmanaged);
        cannotTell = List.copyOf(cannotTell);
    }

    /**
     * The same with tables and sequences spelled as the first of these schemas spells them that has them, where the server takes
     * both spellings for one.
     */
    public LiveSchema spelledAs(Schema... schemas) {
        if (!tablesInAnyCase) {
            return this;
        }
        Map<String, ObjectName> spellings = new HashMap<>();
        for (Schema other : schemas) {
            other.tables().keySet().forEach(name -> spellings.putIfAbsent(inSmallLetters(name), name));
            other.sequences().keySet().forEach(name -> spellings.putIfAbsent(inSmallLetters(name), name));
        }
        Schema spelled = schema;
        for (ObjectName name : schema.tables().keySet()) {
            ObjectName other = spellings.getOrDefault(inSmallLetters(name), name);
            spelled = other.equals(name) ? spelled : new Operation.RenameTable(name, other.name()).applyTo(spelled);
        }
        for (Sequence sequence : schema.sequences().values()) {
            ObjectName other = spellings.getOrDefault(inSmallLetters(sequence.name()), sequence.name());
            spelled = spelled.withoutSequence(sequence.name()).with(sequence.named(other));
        }
        return new LiveSchema(
                spelled, columnSequences, unmanaged, cannotTell, true, defaultSchema, productName, version);
    }

    private static String inSmallLetters(ObjectName name) {
        return Names.text(name.name()).toLowerCase(Locale.ROOT);
    }

    /**
     * The schema as someone sees it who wants the target: a sequence that the target has by name is one by itself here too, even if
     * it is there for a serial column.
     */
    public Schema schemaFor(Schema target, Naming naming) {
        Set<ObjectName> wanted =
                target.sequences().keySet().stream().map(naming::key).collect(Collectors.toSet());
        Schema seen = schema;
        for (ColumnSequence behind : columnSequences.values()) {
            if (behind.reading() != null
                    && wanted.contains(naming.key(behind.sequence().name()))) {
                seen = behind.standingAloneIn(seen);
            }
        }
        return seen;
    }

    /** What stands here where the target has a table, by the target's name: a view, a partitioned table, and the like. */
    public SortedMap<ObjectName, Unmanaged> inPlaceOfTables(Schema target, Naming naming) {
        Map<ObjectName, Unmanaged> places = new HashMap<>();
        unmanaged.stream()
                .filter(Unmanaged::takesPlaceOfTable)
                .forEach(relation -> places.put(naming.key(relation.name()), relation));
        SortedMap<ObjectName, Unmanaged> found = new TreeMap<>();
        for (ObjectName table : target.tables().keySet()) {
            Unmanaged relation = places.get(naming.key(table));
            if (relation != null) {
                found.put(table, relation);
            }
        }
        return found;
    }
}
