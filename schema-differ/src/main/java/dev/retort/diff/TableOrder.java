// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tables in an order in which each refers only to earlier ones, as far as that is possible.
 *
 * @param tables the order; the same for the same schema
 * @param late the foreign keys that refer to a later table, by the table that has them: where tables refer to each other in a
 *     circle one key of it must wait
 */
record TableOrder(List<ObjectName> tables, Map<ObjectName, List<ForeignKey>> late) {

    static TableOrder of(Schema schema) {
        SortedMap<ObjectName, TreeSet<ObjectName>> waitsFor = new TreeMap<>();
        Map<ObjectName, List<ObjectName>> waiting = new TreeMap<>();
        for (Table table : schema.tables().values()) {
            TreeSet<ObjectName> parents = new TreeSet<>();
            for (ForeignKey key : table.foreignKeys()) {
                boolean inside = schema.tables().containsKey(key.references())
                        && !key.references().equals(table.name());
                if (inside && parents.add(key.references())) {
                    waiting.computeIfAbsent(key.references(), parent -> new ArrayList<>())
                            .add(table.name());
                }
            }
            waitsFor.put(table.name(), parents);
        }
        return withLateKeys(schema, order(waitsFor, waiting));
    }

    private static List<ObjectName> order(
            SortedMap<ObjectName, TreeSet<ObjectName>> waitsFor, Map<ObjectName, List<ObjectName>> waiting) {
        List<ObjectName> order = new ArrayList<>();
        TreeSet<ObjectName> ready = new TreeSet<>();
        waitsFor.forEach((table, parents) -> {
            if (parents.isEmpty()) {
                ready.add(table);
            }
        });
        while (!waitsFor.isEmpty()) {
            ObjectName next = ready.isEmpty() ? leastWaiting(waitsFor) : ready.first();
            ready.remove(next);
            waitsFor.remove(next);
            order.add(next);
            for (ObjectName child : waiting.getOrDefault(next, List.of())) {
                TreeSet<ObjectName> parents = waitsFor.get(child);
                if (parents != null && parents.remove(next) && parents.isEmpty()) {
                    ready.add(child);
                }
            }
        }
        return order;
    }

    /** In a circle: the one that waits for the fewest, the first by name among those. */
    private static ObjectName leastWaiting(SortedMap<ObjectName, TreeSet<ObjectName>> waitsFor) {
        ObjectName least = waitsFor.firstKey();
        for (Map.Entry<ObjectName, TreeSet<ObjectName>> entry : waitsFor.entrySet()) {
            TreeSet<ObjectName> fewest = waitsFor.getOrDefault(least, new TreeSet<>());
            if (entry.getValue().size() < fewest.size()) {
                least = entry.getKey();
            }
        }
        return least;
    }

    private static TableOrder withLateKeys(Schema schema, List<ObjectName> order) {
        Map<ObjectName, List<ForeignKey>> late = new LinkedHashMap<>();
        TreeSet<ObjectName> made = new TreeSet<>();
        for (ObjectName name : order) {
            made.add(name);
            List<ForeignKey> waiting = schema.table(name).orElseThrow().foreignKeys().stream()
                    .filter(key -> schema.tables().containsKey(key.references()) && !made.contains(key.references()))
                    .toList();
            if (!waiting.isEmpty()) {
                late.put(name, waiting);
            }
        }
        return new TableOrder(order, late);
    }
}
