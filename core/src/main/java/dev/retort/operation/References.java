// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.List;
import java.util.function.UnaryOperator;

/** The foreign keys that point at a table, and what becomes of them when it is renamed. */
final class References {

    private References() {}

    /** A foreign key with the table that has it. */
    record Reference(ObjectName table, ForeignKey key) {
        @Override
        public String toString() {
            return "foreign key " + (key.name() == null ? key.columns() : key.name()) + " of " + table;
        }
    }

    static List<Reference> to(Schema schema, ObjectName table) {
        return schema.tables().values().stream()
                .flatMap(child -> child.foreignKeys().stream()
                        .filter(key -> key.references().equals(table))
                        .map(key -> new Reference(child.name(), key)))
                .toList();
    }

    /** All keys that pointed at {@code from} point at {@code to}; sequences owned by it follow. */
    static Schema retarget(Schema schema, ObjectName from, ObjectName to) {
        Schema changed = mapKeys(
                schema, key -> key.references().equals(from) ? key.withTarget(to, key.referencedColumns()) : key);
        for (Sequence sequence : changed.sequences().values()) {
            String owner = sequence.ownedBy();
            if (owner != null && owner.startsWith(from + ".")) {
                changed = changed.with(
                        sequence.ownedBy(to + owner.substring(from.toString().length())));
            }
        }
        return changed;
    }

    /** All keys that pointed at a column point at its new name; sequences owned by it follow. */
    static Schema retarget(Schema schema, ObjectName table, String from, String to) {
        Schema changed = mapKeys(
                schema,
                key -> key.references().equals(table)
                        ? key.withTarget(table, ColumnEdits.replaced(key.referencedColumns(), from, to))
                        : key);
        for (Sequence sequence : changed.sequences().values()) {
            if ((table + "." + from).equals(sequence.ownedBy())) {
                changed = changed.with(sequence.ownedBy(table + "." + to));
            }
        }
        return changed;
    }

    private static Schema mapKeys(Schema schema, UnaryOperator<ForeignKey> edit) {
        Schema changed = schema;
        for (Table table : schema.tables().values()) {
            List<ForeignKey> keys = table.foreignKeys().stream().map(edit).toList();
            changed = changed.with(table.withForeignKeys(keys));
        }
        return changed;
    }
}
