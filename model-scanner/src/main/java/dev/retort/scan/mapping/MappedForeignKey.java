// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key; its name is null where Hibernate would make one up.
 *
 * @param onDelete the constant of Hibernate's {@code OnDeleteAction}, null where the entity names none
 * @param definition the SQL that the author of the entity wrote in its place, null where there is none
 */
public record MappedForeignKey(
        @Nullable String name,
        List<String> columns,
        MappedName referencedTable,
        List<String> referencedColumns,
        @Nullable String onDelete,
        @Nullable String definition) {

    public MappedForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }
}
