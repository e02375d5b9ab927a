// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.scan.mapping.MappedColumn;
import dev.retort.scan.mapping.MappedTable;
import dev.retort.scan.mapping.Origin;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table that has all but its foreign keys, and what it was made of. */
record ConvertedTable(MappedTable mapped, Table table, List<ConvertedColumn> columns) {

    ConvertedTable {
        columns = List.copyOf(columns);
    }

    /** Where this column of the table comes from. */
    @Nullable
    Origin originOf(String column) {
        return mapped.columns().stream()
                .filter(each -> each.name().equals(column))
                .map(MappedColumn::origin)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
