// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.schema.Check;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that constraints and indexes of a table have. */
final class TableNames {

    private TableNames() {}

    static Set<String> of(Table table) {
        return Stream.of(
                        table.uniques().stream().map(Unique::name),
                        table.foreignKeys().stream().map(ForeignKey::name),
                        table.checks().stream().map(Check::name),
                        table.indexes().stream().map(Index::name))
                .flatMap(names -> names)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
