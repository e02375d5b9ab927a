// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column, and what its mapping says about its table. */
record ConvertedColumn(
        Column column, boolean unique, boolean primaryKey, List<Check> checks, @Nullable ReferenceClause references) {

    ConvertedColumn {
        checks = List.copyOf(checks);
    }
}
