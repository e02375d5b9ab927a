// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.TypeSystem;
import dev.retort.scan.mapping.MappedColumn;
import dev.retort.scan.mapping.MappedForeignKey;
import dev.retort.scan.mapping.MappedName;
import dev.retort.scan.mapping.MappedTable;
import dev.retort.scan.mapping.MappedType;
import dev.retort.schema.DataType;
import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the logical type of a column. Hibernate's own text decides; where several logical types are spelled so on the
 * database, what Hibernate knows of the values does.
 */
final class ColumnTypes {

    private final Dialect dialect;
    private final TypeSystem types;
    private final Map<MappedName, MappedTable> tables = new HashMap<>();
    private final Map<ObjectName, ObjectName> enums = new HashMap<>();

    ColumnTypes(Dialect dialect, Collection<MappedTable> tables, Collection<EnumType> enums) {
        this.dialect = dialect;
        this.types = dialect.types();
        tables.forEach(table -> this.tables.put(table.name(), table));
        enums.forEach(type -> this.enums.put(dialect.naming().key(type.name()), type.name()));
    }

    /** The type that these words mean in this column; the words are Hibernate's, or the author's own. */
    DataType of(MappedTable table, MappedColumn column, String words) {
        return of(table, column, words, new HashSet<>());
    }

    private DataType of(MappedTable table, MappedColumn column, String words, Set<MappedColumn> seen) {
        DataType parsed = types.parse(words);
        if (parsed instanceof DataType.Native text) {
            return enumType(text).orElse(parsed);
        }
        DataType canonical = types.canonical(parsed);
        if (column.type().javaType() == null && seen.add(column)) {
            Optional<DataType> referenced = referenced(table, column, seen)
                    .filter(type -> types.canonical(type).equals(canonical));
            if (referenced.isPresent()) {
                return referenced.get();
            }
        }
        return LogicalTypes.of(column.type()).stream()
                .filter(type -> types.canonical(type).equals(canonical))
                .findFirst()
                .orElse(parsed);
    }

    /** A column that refers to another is of its type, about which Hibernate knows more. */
    private Optional<DataType> referenced(MappedTable table, MappedColumn column, Set<MappedColumn> seen) {
        for (MappedForeignKey key : table.foreignKeys()) {
            MappedTable target = tables.get(key.referencedTable());
            int place = key.columns().indexOf(column.name());
            if (target != null && place >= 0) {
                String name = key.referencedColumns().get(place);
                return target.columns().stream()
                        .filter(other -> other.name().equals(name))
                        .findFirst()
                        .flatMap(other -> typed(target, other, seen));
            }
        }
        return Optional.empty();
    }

    private Optional<DataType> typed(MappedTable table, MappedColumn column, Set<MappedColumn> seen) {
        MappedType type = column.type();
        return type.sql() == null || type.written()
                ? Optional.empty()
                : Optional.of(of(table, column, type.sql(), seen));
    }

    private Optional<DataType> enumType(DataType.Native text) {
        try {
            Words words = new Words(text.sql());
            String name = words.name();
            ObjectName type = words.take(".") ? new ObjectName(name, words.name()) : ObjectName.of(name);
            return words.atEnd()
                    ? Optional.ofNullable(enums.get(dialect.naming().key(type))).map(DataType.EnumReference::new)
                    : Optional.empty();
        } catch (NotUnderstood noName) {
            return Optional.empty();
        }
    }
}
