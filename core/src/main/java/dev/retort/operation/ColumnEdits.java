// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a table when one of its columns changes, goes, or gets another name. */
final class ColumnEdits {

    private ColumnEdits() {}

    static Table with(Table table, Column column) {
        return table.withColumns(table.columns().values().stream()
                .map(old -> old.name().equals(column.name()) ? column : old)
                .toList());
    }

    /** The table without a column and without all that stands on it. */
    static Table without(Table table, String column) {
        PrimaryKey key = table.primaryKey();
        return table.withColumns(table.columns().values().stream()
                        .filter(old -> !old.name().equals(column))
                        .toList())
                .withPrimaryKey(key != null && key.columns().contains(column) ? null : key)
                .withUniques(table.uniques().stream()
                        .filter(unique -> !unique.columns().contains(column))
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .filter(fk -> !fk.columns().contains(column)
                                && !(fk.references().equals(table.name())
                                        && fk.referencedColumns().contains(column)))
                        .toList())
                .withChecks(table.checks().stream()
                        .filter(check -> !SqlTokens.mentions(check.expression(), column))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(index -> !standsOn(index, column))
                        .toList());
    }

    private static boolean standsOn(Index index, String column) {
        return index.include().contains(column)
                || (index.where() != null && SqlTokens.mentions(index.where(), column))
                || index.parts().stream()
                        .anyMatch(part -> part.expression()
                                ? SqlTokens.mentions(part.text(), column)
                                : part.text().equals(column));
    }

    /** The table with a column under another name, in all that stands on it too. */
    static Table renamed(Table table, String from, String to) {
        PrimaryKey key = table.primaryKey();
        return table.withColumns(table.columns().values().stream()
                        .map(column -> renamed(column, from, to))
                        .toList())
                .withPrimaryKey(key == null ? null : new PrimaryKey(key.name(), replaced(key.columns(), from, to)))
                .withUniques(table.uniques().stream()
                        .map(unique -> unique.on(replaced(unique.columns(), from, to)))
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(fk -> fk.withColumns(replaced(fk.columns(), from, to)))
                        .toList())
                .withChecks(table.checks().stream()
                        .map(check -> new Check(check.name(), SqlTokens.rename(check.expression(), from, to)))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(index -> renamed(index, from, to))
                        .toList());
    }

    private static Column renamed(Column column, String from, String to) {
        Column named = column.name().equals(from) ? column.withName(to) : column;
        Generated generated = named.generated();
        return generated == null
                ? named
                : named.withGenerated(
                        new Generated(SqlTokens.rename(generated.expression(), from, to), generated.stored()));
    }

    private static Index renamed(Index index, String from, String to) {
        return index.on(index.parts().stream()
                        .map(part -> renamed(part, from, to))
                        .toList())
                .where(renamed(index.where(), from, to))
                .include(replaced(index.include(), from, to));
    }

    private static IndexPart renamed(IndexPart part, String from, String to) {
        if (part.expression()) {
            return part.withText(SqlTokens.rename(part.text(), from, to));
        }
        return part.text().equals(from) ? part.withText(to) : part;
    }

    private static @Nullable String renamed(@Nullable String sql, String from, String to) {
        return sql == null ? null : SqlTokens.rename(sql, from, to);
    }

    static List<String> replaced(List<String> names, String from, String to) {
        return names.stream().map(name -> name.equals(from) ? to : name).toList();
    }

    /** The schema with columns of one enum type referring to its new name. */
    static Schema retype(Schema schema, ObjectName from, ObjectName to) {
        Schema changed = schema;
        for (Table table : schema.tables().values()) {
            changed = changed.with(table.withColumns(table.columns().values().stream()
                    .map(column -> column.withType(retyped(column.type(), from, to)))
                    .toList()));
        }
        return changed;
    }

    private static DataType retyped(DataType type, ObjectName from, ObjectName to) {
        if (type instanceof DataType.EnumReference reference && reference.name().equals(from)) {
            return new DataType.EnumReference(to);
        }
        return type instanceof DataType.Array array ? new DataType.Array(retyped(array.element(), from, to)) : type;
    }
}
