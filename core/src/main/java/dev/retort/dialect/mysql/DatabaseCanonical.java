// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.Canonical;
import dev.retort.dialect.CanonicalTables;
import dev.retort.dialect.Defaults;
import dev.retort.dialect.ExpressionForm;
import dev.retort.dialect.TypeSystem;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Names;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What MySQL does not tell apart or cannot keep: names of primary keys, when constraints are checked, where nulls stand, which rows
 * an index is for, how numbers are counted up, the numbers of sequences, which the table that stands for one does not hold, letters of
 * four bytes in defaults and comments.
 */
public final class DatabaseCanonical implements Canonical {

    private static final Pattern MIDNIGHT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?: 00:00:00(?:\\.0+)?)?");
    private static final Pattern FRACTION = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)\\.0+");

    private final TypeSystem types;
    private final UnaryOperator<String> letters;
    private final CanonicalTables tables =
            new CanonicalTables(this::expression, this::column, DatabaseCanonical::index);

    DatabaseCanonical(TypeSystem types) {
        this(types, sql -> sql);
    }

    /**
     * With types as a server knows them.
     *
     * @param letters what the catalogue makes of the letters of an expression
     */
    public DatabaseCanonical(TypeSystem types, UnaryOperator<String> letters) {
        this.types = types;
        this.letters = letters;
    }

    @Override
    public Table of(Table table) {
        Table canonical = tables.of(table);
        PrimaryKey key = table.primaryKey();
        return canonical
                .withColumns(canonical.columns().values().stream()
                        .map(column -> keyed(column, table))
                        .toList())
                .withComment(CatalogueLetters.ofComment(table.comment()))
                .withPrimaryKey(CanonicalTables.withoutName(key, true))
                .withUniques(
                        table.uniques().stream().map(DatabaseCanonical::unique).toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(DatabaseCanonical::foreignKey)
                        .toList());
    }

    private Column column(Column column) {
        DataType type = types.canonical(column.type());
        return column.withType(type)
                .withDefault(defaultValue(type, column.defaultValue()))
                .withComment(CatalogueLetters.ofComment(column.comment()))
                .withCollation(Collations.known(column.collation()));
    }

    /** A column of the primary key is never null; one that begins no key is not counted up. */
    private static Column keyed(Column column, Table table) {
        PrimaryKey key = table.primaryKey();
        boolean inKey = key != null && key.columns().contains(column.name());
        boolean counted = Definitions.isCounted(table, column);
        return column.withNullable(!inKey && !counted && column.nullable())
                .withIdentity(counted ? Identity.USUAL : null);
    }

    private @Nullable DefaultValue defaultValue(DataType type, @Nullable DefaultValue value) {
        DefaultValue read = value instanceof DefaultValue.Expression expression
                ? new DefaultValue.Expression(plain(expression.sql()))
                : value;
        if (type instanceof DataType.Timestamp
                && read instanceof DefaultValue.Expression expression
                && Clocks.isNow(expression.sql())) {
            return new DefaultValue.Expression(Clocks.withDigits(expression.sql(), type));
        }
        DefaultValue canonical = Defaults.canonical(type, read);
        if (canonical instanceof DefaultValue.Text text) {
            String kept = CatalogueLetters.ofText(text.value());
            return new DefaultValue.Text(type instanceof DataType.Timestamp ? moment(kept) : kept);
        }
        return canonical;
    }

    private static String moment(String text) {
        return FRACTION.matcher(MIDNIGHT.matcher(text).replaceFirst("$1")).replaceFirst("$1");
    }

    private static Unique unique(Unique unique) {
        return new Unique(unique.name(), unique.columns(), Deferral.NOT_DEFERRABLE, false);
    }

    private static ForeignKey foreignKey(ForeignKey key) {
        return key.deferral(Deferral.NOT_DEFERRABLE)
                .onDelete(action(key.onDelete()))
                .onUpdate(action(key.onUpdate()));
    }

    /** Both refuse at once. */
    private static ReferentialAction action(ReferentialAction action) {
        return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }

    private static Index index(Index index) {
        List<IndexPart> parts = index.parts().stream()
                .map(part -> new IndexPart(
                        part.text(),
                        part.expression(),
                        part.descending(),
                        IndexPart.Nulls.USUAL,
                        null,
                        null,
                        part.prefixLength()))
                .toList();
        String where = index.isUnique() ? index.where() : null;
        return new Index(index.name(), parts, index.isUnique(), where, null, List.of(), false);
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
        return ExpressionForm.of(Synonyms.unified(plain(sql)));
    }

    private String plain(String sql) {
        return ServerText.plain(letters.apply(sql));
    }

    @Override
    public boolean isGeneratedName(Table table, String name) {
        String letters = Names.text(name).toLowerCase(Locale.ROOT);
        String start = Names.text(table.name().name()).toLowerCase(Locale.ROOT);
        return Keys.isGenerated(table, name)
                || (letters.startsWith(start)
                        && letters.substring(start.length()).matches("_chk_\\d+"));
    }
}
