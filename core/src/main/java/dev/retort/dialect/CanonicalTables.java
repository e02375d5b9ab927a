// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The part of {@link Canonical} that is the same everywhere: it visits the parts of a table and leaves each to a function. */
public final class CanonicalTables {

    private final UnaryOperator<String> expression;
    private final UnaryOperator<Column> column;
    private final UnaryOperator<Index> index;

    /** Uses these functions for expressions, columns and indexes; the latter two see canonical expressions already. */
    public CanonicalTables(UnaryOperator<String> expression, UnaryOperator<Column> column, UnaryOperator<Index> index) {
        this.expression = expression;
        this.column = column;
        this.index = index;
    }

    /** The canonical form of the parts of this table. */
    public Table of(Table table) {
        return table.withColumns(
                        table.columns().values().stream().map(this::column).toList())
                .withChecks(table.checks().stream().map(this::check).toList())
                .withIndexes(table.indexes().stream().map(this::index).toList())
                .withComment(blankToNull(table.comment()));
    }

    private Column column(Column old) {
        Generated generated = old.generated();
        Column computed = generated == null
                ? old
                : old.withGenerated(new Generated(expression.apply(generated.expression()), generated.stored()));
        return column.apply(computed.withComment(blankToNull(old.comment())));
    }

    private Check check(Check old) {
        return new Check(old.name(), expression.apply(old.expression()));
    }

    private Index index(Index old) {
        return index.apply(old.on(old.parts().stream().map(this::part).toList())
                .where(old.where() == null ? null : expression.apply(old.where())));
    }

    private IndexPart part(IndexPart old) {
        IndexPart part = old.expression() ? old.withText(expression.apply(old.text())) : old;
        boolean usual = part.nulls() == (part.descending() ? IndexPart.Nulls.FIRST : IndexPart.Nulls.LAST);
        return usual ? part.nulls(IndexPart.Nulls.USUAL) : part;
    }

    /** The key without a name where the name says nothing. */
    public static @Nullable PrimaryKey withoutName(@Nullable PrimaryKey key, boolean nameSaysNothing) {
        return key == null || !nameSaysNothing ? key : key.named(null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
