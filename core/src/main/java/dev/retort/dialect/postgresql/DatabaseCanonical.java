// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.dialect.Canonical;
import dev.retort.dialect.CanonicalTables;
import dev.retort.dialect.Defaults;
import dev.retort.dialect.ExpressionForm;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.EnumType;
import dev.retort.schema.Index;
import dev.retort.schema.Names;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.Types;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL does not tell apart. */
final class DatabaseCanonical implements Canonical {

    private final DatabaseTypes types;
    private final DatabaseNaming naming;
    private final CanonicalTables tables =
            new CanonicalTables(ExpressionForm::of, this::column, DatabaseCanonical::index);

    DatabaseCanonical(DatabaseTypes types, DatabaseNaming naming) {
        this.types = types;
        this.naming = naming;
    }

    @Override
    public Table of(Table table) {
        PrimaryKey key = table.primaryKey();
        Table canonical = withoutNullsInKey(tables.of(table), key);
        boolean usual = key != null && key.name() != null && isGeneratedName(table, key.name());
        return canonical.withPrimaryKey(CanonicalTables.withoutName(key, usual));
    }

    /** Other databases let a column of a key be null, and say so. */
    private static Table withoutNullsInKey(Table table, @Nullable PrimaryKey key) {
        return key == null
                ? table
                : table.withColumns(table.columns().values().stream()
                        .map(column -> key.columns().contains(column.name()) ? column.withNullable(false) : column)
                        .toList());
    }

    private Column column(Column column) {
        DataType type = types.canonical(column.type());
        boolean notNull = column.identity() != null || !column.nullable();
        return column.withType(type)
                .withNullable(!notNull)
                .withDefault(Defaults.canonical(type, column.defaultValue()));
    }

    private static Index index(Index index) {
        return "btree".equals(index.method()) ? index.using(null) : index;
    }

    @Override
    public Sequence of(Sequence sequence) {
        DataType type = sequence.type() == null ? Types.bigint() : types.canonical(sequence.type());
        Long cache = sequence.cache() != null && sequence.cache() == 1 ? null : sequence.cache();
        return sequence.as(type.equals(Types.bigint()) ? null : type).cache(cache);
    }

    @Override
    public EnumType of(EnumType type) {
        return type;
    }

    @Override
    public String expression(String sql) {
        return ExpressionForm.of(sql);
    }

    @Override
    public boolean isGeneratedName(Table table, String name) {
        String physical = naming.physical(name);
        String tableName = naming.physical(table.name().name());
        String start = tableName.substring(0, Math.min(tableName.length(), 29));
        return physical.startsWith(start)
                && Pattern.matches("_?.*_(pkey|key|fkey|check|excl|idx)\\d*", physical.substring(start.length()))
                && !Names.text(name).isEmpty();
    }
}
