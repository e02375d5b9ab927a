// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Foreign keys that are the same before and after, yet cannot stand while what they stand on changes: the key that they refer to is
 * made anew, or a column of theirs changes its type.
 */
final class ReplacedKeys {

    private final Schema from;
    private final Schema to;

    ReplacedKeys(Schema from, Schema to) {
        this.from = from;
        this.to = to;
    }

    /** A foreign key and the table that has it. */
    record Replaced(ObjectName table, ForeignKey key) {}

    List<Replaced> find() {
        List<Replaced> replaced = new ArrayList<>();
        for (Table table : from.tables().values()) {
            Table after = to.tables().get(table.name());
            if (after != null) {
                table.foreignKeys().stream()
                        .filter(key -> after.foreignKeys().contains(key) && losesItsGround(table, key))
                        .forEach(key -> replaced.add(new Replaced(table.name(), key)));
            }
        }
        return replaced;
    }

    private boolean losesItsGround(Table table, ForeignKey key) {
        Table parent = from.tables().get(key.references());
        Table parentAfter = to.tables().get(key.references());
        if (parent == null || parentAfter == null) {
            return false;
        }
        Set<Object> lost = new HashSet<>(keysOn(parent, key.referencedColumns()));
        lost.removeAll(keysOn(parentAfter, key.referencedColumns()));
        return !lost.isEmpty() || isRetyped(table, key.columns()) || isRetyped(parent, key.referencedColumns());
    }

    /** The keys of the table that a foreign key to these columns may stand on. */
    private static Set<Object> keysOn(Table table, List<String> columns) {
        Set<String> wanted = Set.copyOf(columns);
        Set<Object> keys = new HashSet<>();
        PrimaryKey primaryKey = table.primaryKey();
        if (primaryKey != null && Set.copyOf(primaryKey.columns()).equals(wanted)) {
            keys.add(primaryKey.named(null));
        }
        table.uniques().stream()
                .filter(unique -> Set.copyOf(unique.columns()).equals(wanted))
                .map(unique -> unique.named(null))
                .forEach(keys::add);
        table.indexes().stream()
                .filter(index -> index.isUnique() && covers(index, wanted))
                .map(index -> index.named(null))
                .forEach(keys::add);
        return keys;
    }

    private static boolean covers(Index index, Set<String> columns) {
        return Set.copyOf(index.parts().stream().map(IndexPart::text).toList()).equals(columns);
    }

    private boolean isRetyped(Table table, List<String> columns) {
        Table after = to.tables().get(table.name());
        return after != null
                && columns.stream().anyMatch(name -> {
                    Column old = table.columns().get(name);
                    Column now = after.columns().get(name);
                    return old != null
                            && now != null
                            && !(old.type().equals(now.type()) && Objects.equals(old.generated(), now.generated()));
                });
    }
}
