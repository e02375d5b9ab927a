// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.extract;

import dev.retort.scan.mapping.MappedIndex;
import dev.retort.scan.mapping.MappedPart;
import dev.retort.scan.mapping.MappedTable;
import dev.retort.scan.mapping.MappedUnique;
import dev.retort.scan.mapping.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/** Reads one table with its keys and indexes. */
final class TableReader {

    private final SqlStringGenerationContext context;
    private final Names names;
    private final ColumnReader columns;
    private final ForeignKeyReader foreignKeys;
    private final Problems problems;

    TableReader(
            SqlStringGenerationContext context,
            Names names,
            ColumnReader columns,
            ForeignKeyReader foreignKeys,
            Problems problems) {
        this.context = context;
        this.names = names;
        this.columns = columns;
        this.foreignKeys = foreignKeys;
        this.problems = problems;
    }

    MappedTable read(Table table) {
        reportOptions("table " + table.getName(), table);
        return new MappedTable(
                names.of(table),
                table.getColumns().stream()
                        .map(column -> columns.read(table, column))
                        .toList(),
                primaryKey(table),
                table.getUniqueKeys().values().stream()
                        .map(this::unique)
                        .sorted(byParts(MappedUnique::parts))
                        .toList(),
                table.getIndexes().values().stream()
                        .map(this::index)
                        .sorted(byParts(MappedIndex::parts))
                        .toList(),
                foreignKeys.read(table),
                table.getChecks().stream().map(ColumnReader::check).toList(),
                ColumnReader.blankToNull(table.getComment()),
                table.getInitCommands(context).stream()
                        .flatMap(command -> Arrays.stream(command.getInitCommands()))
                        .toList());
    }

    private static List<String> primaryKey(Table table) {
        PrimaryKey key = table.getPrimaryKey();
        return key == null ? List.of() : Names.of(key.getColumns());
    }

    private MappedUnique unique(UniqueKey key) {
        reportOptions("unique key " + key.getName(), key);
        return new MappedUnique(
                Names.given(key.getName()),
                key.getColumns().stream()
                        .map(column -> part(column, key.getColumnOrderMap().get(column)))
                        .toList());
    }

    private MappedIndex index(Index index) {
        reportOptions("index " + index.getName(), index);
        HibernateDifferences.using(index)
                .ifPresent(using -> problems.add(Problem.unmanaged(
                        null, "the kind \"" + using + "\" of index " + index.getName() + " is left out")));
        return new MappedIndex(
                Names.given(index.getName()),
                index.isUnique(),
                index.getSelectables().stream()
                        .map(selectable ->
                                part(selectable, index.getSelectableOrderMap().get(selectable)))
                        .toList());
    }

    private MappedPart part(Selectable selectable, @Nullable String order) {
        String direction = ColumnReader.blankToNull(order);
        return selectable instanceof Column column
                ? new MappedPart(Names.of(column), false, direction)
                : new MappedPart(selectable.getText(context.getDialect()), true, direction);
    }

    private void reportOptions(String object, Object mapped) {
        HibernateDifferences.options(mapped)
                .ifPresent(options -> problems.add(
                        Problem.unmanaged(null, "the options \"" + options + "\" of " + object + " are left out")));
    }

    private static <T> Comparator<T> byParts(Function<T, List<MappedPart>> parts) {
        return Comparator.comparing(value ->
                parts.apply(value).stream().map(MappedPart::text).toList().toString());
    }
}
