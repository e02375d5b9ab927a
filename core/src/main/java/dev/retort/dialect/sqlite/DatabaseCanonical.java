// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.Canonical;
import dev.retort.dialect.CanonicalTables;
import dev.retort.dialect.Defaults;
import dev.retort.dialect.ExpressionForm;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.Types;
import dev.retort.schema.Unique;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite does not tell apart or cannot keep: comments, whether an integer primary key is counted up (it always is), names
 * of primary keys, sequences' numbers, which the table that stands for one does not hold.
 */
final class DatabaseCanonical implements Canonical {

    private final DatabaseTypes types;
    private final CanonicalTables tables =
            new CanonicalTables(ExpressionForm::of, this::column, DatabaseCanonical::index);

    DatabaseCanonical(DatabaseTypes types) {
        this.types = types;
    }

    @Override
    public Table of(Table table) {
        Table canonical = tables.of(table).withComment(null);
        PrimaryKey key = table.primaryKey();
        return canonical
                .withColumns(canonical.columns().values().stream()
                        .map(column -> counted(column, key))
                        .toList())
                .withPrimaryKey(CanonicalTables.withoutName(key, true))
                .withUniques(
                        table.uniques().stream().map(DatabaseCanonical::unique).toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(DatabaseCanonical::foreignKey)
                        .toList())
                .withOptions(table.options().stream()
                        .map(option -> option.toUpperCase(Locale.ROOT))
                        .toList());
    }

    private Column column(Column column) {
        DataType type = types.canonical(column.type());
        DataType folded = type instanceof DataType.Native words
                ? Types.nativeType(words.sql().toLowerCase(Locale.ROOT))
                : type;
        String collation = Collations.known(column.collation());
        return column.withType(folded)
                .withDefault(Defaults.canonical(folded, column.defaultValue()))
                .withCollation(collation == null ? null : collation.toUpperCase(Locale.ROOT))
                .withComment(null);
    }

    /**
     * An integer that is the whole primary key is the row's own number: never null, counted up without being asked. No other
     * column can be counted up.
     */
    private static Column counted(Column column, @Nullable PrimaryKey key) {
        boolean wholeKey = key != null && key.columns().equals(List.of(column.name()));
        boolean counted = column.identity() != null || column.type().equals(Types.integer());
        if (!wholeKey) {
            return column.withIdentity(null);
        }
        if (!counted) {
            return column;
        }
        Identity identity = column.identity();
        boolean never = identity != null && identity.kind() == Identity.Kind.NEVER_REUSED;
        return column.withType(Types.integer())
                .withNullable(false)
                .withIdentity(never ? new Identity(Identity.Kind.NEVER_REUSED, null, null) : null);
    }

    private static Unique unique(Unique unique) {
        return new Unique(unique.name(), unique.columns(), Deferral.NOT_DEFERRABLE, false);
    }

    private static ForeignKey foreignKey(ForeignKey key) {
        return key.deferral() == Deferral.INITIALLY_DEFERRED ? key : key.deferral(Deferral.NOT_DEFERRABLE);
    }

    private static Index index(Index index) {
        List<IndexPart> parts = index.parts().stream()
                .map(part -> new IndexPart(
                        part.text(),
                        part.expression(),
                        part.descending(),
                        IndexPart.Nulls.USUAL,
                        Collations.known(part.collation()),
                        null,
                        null))
                .toList();
        return new Index(index.name(), parts, index.isUnique(), index.where(), null, List.of(), false);
    }

    @Override
    public Sequence of(Sequence sequence) {
        return new Sequence(sequence.name(), 1, 1, null, null, null, null, false, null);
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
        return name.startsWith("sqlite_autoindex_");
    }
}
