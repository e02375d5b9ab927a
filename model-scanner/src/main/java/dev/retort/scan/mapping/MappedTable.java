// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as Hibernate would create it.
 *
 * @param primaryKey names of the columns, empty where the table has none
 * @param initCommands the SQL that fills it when it is created, as generators need it
 */
public record MappedTable(
        MappedName name,
        List<MappedColumn> columns,
        List<String> primaryKey,
        List<MappedUnique> uniques,
        List<MappedIndex> indexes,
        List<MappedForeignKey> foreignKeys,
        List<MappedCheck> checks,
        @Nullable String comment,
        List<String> initCommands) {

    public MappedTable {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        initCommands = List.copyOf(initCommands);
    }
}
