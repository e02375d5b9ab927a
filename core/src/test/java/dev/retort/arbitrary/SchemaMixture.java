// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import dev.retort.schema.DataType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A smaller change of a schema, such as a project makes from one day to the next. */
final class SchemaMixture {

    private SchemaMixture() {}

    static Schema of(Schema schema, Schema other, int choice) {
        return switch (choice) {
            case 0 -> withoutOne(schema);
            case 1 -> each(schema, table -> table.withIndexes(List.of()));
            case 2 -> each(schema, table -> table.withForeignKeys(List.of()));
            case 3 -> each(schema, table -> table.withChecks(List.of()).withUniques(List.of()));
            case 4 -> each(schema, SchemaMixture::nullable);
            case 5 -> each(schema, table -> table.withComment("another"));
            case 6 ->
                each(schema, table -> other.table(table.name())
                        .map(twin -> table.withIndexes(List.of())
                                .withUniques(twin.uniques().stream()
                                        .filter(unique ->
                                                table.columns().keySet().containsAll(unique.columns()))
                                        .toList()))
                        .orElse(table));
            default -> joined(schema, other);
        };
    }

    private static Schema withoutOne(Schema schema) {
        Set<ObjectName> kept = new TreeSet<>(schema.tables().keySet());
        if (!kept.isEmpty()) {
            kept.remove(kept.iterator().next());
        }
        return withoutLooseEnds(schema.withTables(kept));
    }

    private static Schema joined(Schema schema, Schema other) {
        Schema joined = schema;
        for (String namespace : other.namespaces()) {
            joined = joined.withNamespace(namespace);
        }
        for (Table table : other.tables().values()) {
            boolean usesEnums = table.columns().values().stream()
                    .anyMatch(column -> column.type() instanceof DataType.EnumReference);
            joined = usesEnums ? joined : joined.with(table);
        }
        return withoutLooseEnds(joined);
    }

    private static Table nullable(Table table) {
        List<String> key =
                table.primaryKey() == null ? List.of() : table.primaryKey().columns();
        return table.withColumns(table.columns().values().stream()
                .map(column -> key.contains(column.name()) ? column : column.withNullable(!column.nullable()))
                .toList());
    }

    private static Schema each(Schema schema, UnaryOperator<Table> change) {
        Schema changed = schema;
        for (Table table : schema.tables().values()) {
            changed = changed.with(change.apply(table));
        }
        return changed;
    }

    private static Schema withoutLooseEnds(Schema schema) {
        return each(
                schema,
                table -> table.withForeignKeys(table.foreignKeys().stream()
                        .filter(key -> Soundness.fits(schema, table, key))
                        .toList()));
    }
}
