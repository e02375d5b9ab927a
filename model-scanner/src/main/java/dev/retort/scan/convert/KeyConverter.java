// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.dialect.Naming;
import dev.retort.scan.mapping.MappedIndex;
import dev.retort.scan.mapping.MappedPart;
import dev.retort.scan.mapping.MappedTable;
import dev.retort.scan.mapping.MappedUnique;
import dev.retort.schema.Column;
import dev.retort.schema.Deferral;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the unique constraints and indexes of one table. A unique key of plain columns is a constraint, as in Hibernate's own
 * DDL; one with an order or an expression can only be an index.
 */
final class KeyConverter {

    private final Naming naming;
    private final boolean keepsEqualUniques;
    private final ObjectName table;
    private final Map<String, String> columns = new HashMap<>();
    private final ProblemList problems;

    KeyConverter(
            Naming naming,
            boolean keepsEqualUniques,
            ObjectName table,
            Collection<Column> columns,
            ProblemList problems) {
        this.naming = naming;
        this.keepsEqualUniques = keepsEqualUniques;
        this.table = table;
        this.problems = problems;
        columns.forEach(column -> this.columns.put(naming.key(column.name()), column.name()));
    }

    /** The unique keys, and those that Hibernate notes at a column only, without any that the primary key implies. */
    List<Unique> uniques(MappedTable mapped, Collection<ConvertedColumn> converted, List<String> primaryKey) {
        Map<Kept, Unique> uniques = new LinkedHashMap<>();
        mapped.uniques().stream().filter(this::isConstraint).forEach(key -> {
            List<String> names = key.parts().stream().map(this::column).toList();
            Unique unique = new Unique(key.name(), names, Deferral.NOT_DEFERRABLE, false);
            Kept kept = new Kept(names, keepsEqualUniques ? key.name() : null);
            uniques.merge(kept, unique, (one, other) -> one.name() == null ? other : one);
        });
        converted.stream().filter(ConvertedColumn::unique).forEach(column -> {
            Unique unique = Unique.unique().on(column.column().name());
            if (uniques.values().stream().noneMatch(other -> other.columns().equals(unique.columns()))) {
                uniques.put(new Kept(unique.columns(), null), unique);
            }
        });
        return uniques.values().stream()
                .filter(unique -> !Set.copyOf(unique.columns()).equals(Set.copyOf(primaryKey)))
                .toList();
    }

    /** What a database keeps once: of constraints over the same columns one, or one of each name. */
    private record Kept(List<String> columns, @Nullable String name) {}

    List<Index> indexes(MappedTable mapped) {
        Stream<MappedIndex> unique = mapped.uniques().stream()
                .filter(key -> !isConstraint(key))
                .map(key -> new MappedIndex(key.name(), true, key.parts()));
        List<Index> indexes = new ArrayList<>();
        Stream.concat(mapped.indexes().stream(), unique).forEach(index -> {
            Index converted = Index.index(index.name())
                    .on(index.parts().stream().map(part -> part(index, part)).toList());
            indexes.add(index.unique() ? converted.unique() : converted);
        });
        return indexes;
    }

    private boolean isConstraint(MappedUnique key) {
        return key.parts().stream().allMatch(part -> column(part) != null && part.order() == null);
    }

    /** The column's name as the table spells it, null where the part is no column. */
    private @Nullable String column(MappedPart part) {
        return part.expression() ? null : columns.get(naming.key(part.text()));
    }

    private IndexPart part(MappedIndex index, MappedPart part) {
        String column = column(part);
        IndexPart plain = column == null ? IndexPart.expression(Names.text(part.text())) : IndexPart.ascending(column);
        return part.order() == null ? plain : ordered(index, plain, part.order());
    }

    private IndexPart ordered(MappedIndex index, IndexPart plain, String order) {
        Words words = new Words(order);
        IndexPart part = words.take("desc") ? plain.desc() : plain;
        words.take("asc");
        if (words.take("nulls", "first")) {
            part = part.nulls(IndexPart.Nulls.FIRST);
        } else if (words.take("nulls", "last")) {
            part = part.nulls(IndexPart.Nulls.LAST);
        }
        if (!words.atEnd()) {
            problems.unreadable(
                    null, "the order \"" + order + "\" in index " + index.name() + " of " + table + " cannot be read");
        }
        return part;
    }
}
