// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A foreign key; name null where nobody chose one. */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        ObjectName references,
        List<String> referencedColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferral deferral)
        implements TableElement {

    /** Copies the columns; both sides have the same number. */
    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        if (columns.isEmpty() || columns.size() != referencedColumns.size()) {
            throw new IllegalArgumentException(
                    "a foreign key needs as many referenced columns as columns, and at least one: " + columns
                            + " references " + references + referencedColumns);
        }
    }

    /** Begins a foreign key without a name. */
    public static Start foreignKey(String... columns) {
        return new Start(null, List.of(columns));
    }

    /** The columns of a foreign key that does not say yet what it refers to. */
    public record Start(@Nullable String name, List<String> columns) {

        /** Gives the key a name. */
        public Start named(@Nullable String other) {
            return new Start(other, columns);
        }

        public ForeignKey references(String table, String... referenced) {
            return references(ObjectName.parse(table), List.of(referenced));
        }

        public ForeignKey references(ObjectName table, List<String> referenced) {
            return new ForeignKey(
                    name,
                    columns,
                    table,
                    referenced,
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.NO_ACTION,
                    Deferral.NOT_DEFERRABLE);
        }
    }

    public ForeignKey onDelete(ReferentialAction action) {
        return new ForeignKey(name, columns, references, referencedColumns, action, onUpdate, deferral);
    }

    public ForeignKey onUpdate(ReferentialAction action) {
        return new ForeignKey(name, columns, references, referencedColumns, onDelete, action, deferral);
    }

    public ForeignKey deferral(Deferral other) {
        return new ForeignKey(name, columns, references, referencedColumns, onDelete, onUpdate, other);
    }

    /** The same key under this name. */
    public ForeignKey named(@Nullable String other) {
        return new ForeignKey(other, columns, references, referencedColumns, onDelete, onUpdate, deferral);
    }

    /** The same key with other columns on its own side. */
    public ForeignKey withColumns(List<String> other) {
        return new ForeignKey(name, other, references, referencedColumns, onDelete, onUpdate, deferral);
    }

    /** The same key with another target. */
    public ForeignKey withTarget(ObjectName table, List<String> referenced) {
        return new ForeignKey(name, columns, table, referenced, onDelete, onUpdate, deferral);
    }
}
