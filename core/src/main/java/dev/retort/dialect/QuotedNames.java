// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.Names;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.Table;
import org.jspecify.annotations.Nullable;

/** Expressions about a column that was renamed, with the new name in quotes where a database would not read it without. */
public final class QuotedNames {

    private final String name;
    private final String quoted;

    private QuotedNames(String name, Naming naming) {
        this.name = name;
        this.quoted = naming.quote(name);
    }

    /** The schema as this operation leaves it, with quotes as a database that takes names in this way has them. */
    public static Schema after(Operation operation, Schema schema, Naming naming) {
        if (operation instanceof Operation.RenameColumn rename && needsQuotes(rename.to())) {
            QuotedNames names = new QuotedNames(rename.to(), naming);
            return schema.table(rename.table())
                    .map(table -> schema.with(names.in(table)))
                    .orElse(schema);
        }
        return schema;
    }

    private static boolean needsQuotes(String name) {
        return Names.isExact(name) || !ReservedWords.allow(Names.text(name));
    }

    private Table in(Table table) {
        return table.withColumns(table.columns().values().stream().map(this::in).toList())
                .withChecks(table.checks().stream()
                        .map(check -> new Check(check.name(), in(check.expression())))
                        .toList())
                .withIndexes(table.indexes().stream().map(this::in).toList());
    }

    private Column in(Column column) {
        Generated generated = column.generated();
        return generated == null
                ? column
                : column.withGenerated(new Generated(in(generated.expression()), generated.stored()));
    }

    private Index in(Index index) {
        return index.on(index.parts().stream()
                        .map(part -> part.expression() ? part.withText(in(part.text())) : part)
                        .toList())
                .where(inCondition(index.where()));
    }

    private @Nullable String inCondition(@Nullable String sql) {
        return sql == null ? null : in(sql);
    }

    private String in(String sql) {
        return SqlTokens.respell(sql, name, quoted);
    }
}
