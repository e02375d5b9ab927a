// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.schema.ObjectName;
import java.util.List;

/** What a person said was renamed. */
public record Renames(List<TableRename> tables, List<ColumnRename> columns) {

    /** Copies the lists. */
    public Renames {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
    }

    /** A table under another name in the same schema. */
    public record TableRename(ObjectName table, String to) {}

    /** A column under another name; where the table is renamed too it is meant by its new name, or by its old one if no other has that. */
    public record ColumnRename(ObjectName table, String column, String to) {}

    /** Nothing. */
    public static Renames none() {
        return new Renames(List.of(), List.of());
    }

    public boolean isEmpty() {
        return tables.isEmpty() && columns.isEmpty();
    }
}
