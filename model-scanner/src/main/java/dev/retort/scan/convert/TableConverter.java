// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.dialect.Naming;
import dev.retort.scan.mapping.MappedColumn;
import dev.retort.scan.mapping.MappedTable;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a table of what Hibernate maps. */
final class TableConverter {

    private final Naming naming;
    private final boolean keepsEqualUniques;
    private final ColumnConverter columns;
    private final ProblemList problems;

    TableConverter(Naming naming, boolean keepsEqualUniques, ColumnConverter columns, ProblemList problems) {
        this.naming = naming;
        this.keepsEqualUniques = keepsEqualUniques;
        this.columns = columns;
        this.problems = problems;
    }

    /** The table of this name in the schema, without its foreign keys. */
    ConvertedTable convert(ObjectName name, MappedTable mapped) {
        Map<String, ConvertedColumn> converted = new LinkedHashMap<>();
        for (MappedColumn column : mapped.columns()) {
            columns.convert(mapped, column).ifPresent(each -> converted.put(column.name(), each));
        }
        List<Column> all =
                converted.values().stream().map(ConvertedColumn::column).toList();
        KeyConverter keys = new KeyConverter(naming, keepsEqualUniques, name, all, problems);
        List<String> primaryKey = primaryKey(mapped, converted);
        List<Check> checks = new ArrayList<>();
        converted.values().forEach(column -> checks.addAll(column.checks()));
        mapped.checks().forEach(check -> checks.add(ColumnConverter.check(check)));
        Table table = Table.named(name)
                .withColumns(all)
                .withPrimaryKey(primaryKey.isEmpty() ? null : new PrimaryKey(null, primaryKey))
                .withUniques(keys.uniques(mapped, converted.values(), primaryKey))
                .withIndexes(keys.indexes(mapped))
                .withChecks(checks)
                .withComment(mapped.comment());
        return new ConvertedTable(mapped, table, List.copyOf(converted.values()));
    }

    private static List<String> primaryKey(MappedTable mapped, Map<String, ConvertedColumn> converted) {
        if (!mapped.primaryKey().isEmpty()) {
            return mapped.primaryKey();
        }
        return converted.values().stream()
                .filter(ConvertedColumn::primaryKey)
                .map(column -> column.column().name())
                .toList();
    }
}
