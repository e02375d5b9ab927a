// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.scan.mapping.MappedTable;
import dev.retort.schema.Table;
import java.util.List;

/** A table that has all but its foreign keys, and what it was made of. */
record ConvertedTable(MappedTable mapped, Table table, List<ConvertedColumn> columns) {

    ConvertedTable {
        columns = List.copyOf(columns);
    }
}
