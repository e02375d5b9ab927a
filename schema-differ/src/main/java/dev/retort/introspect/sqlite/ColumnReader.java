// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.sqlite;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.introspect.Crawled;
import dev.retort.introspect.IntrospectionFailed;
import dev.retort.introspect.OneLine;
import dev.retort.introspect.Scope;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import org.jspecify.annotations.Nullable;

/** Reads a column. */
final class ColumnReader {

    private static final String USUAL_COLLATION = "BINARY";

    private static final Identity NEVER_REUSED = new Identity(Identity.Kind.NEVER_REUSED, null, null);

    private final Scope scope;
    private final TableText table;

    ColumnReader(Scope scope, TableText table) {
        this.scope = scope;
        this.table = table;
    }

    Column read(schemacrawler.schema.Column crawled) {
        String letters = Crawled.name(crawled);
        ColumnDefinition definition = table.text()
                .column(letters)
                .orElseThrow(() -> new IntrospectionFailed(
                        "the text of table " + table.name() + " says nothing of its column " + letters));
        boolean rowNumber = table.isRowNumber(definition);
        return Column.column(scope.name(letters), type(definition))
                .withNullable(crawled.isNullable() && !rowNumber)
                .withIdentity(rowNumber && table.isAutoincrement() ? NEVER_REUSED : null)
                .withDefault(definition
                        .last(ColumnConstraint.Default.class)
                        .flatMap(clause -> DefaultReader.read(clause.value()))
                        .orElse(null))
                .withGenerated(definition
                        .last(ColumnConstraint.Generated.class)
                        .map(clause -> new Generated(
                                OneLine.ofExpression(clause.expression().text()), clause.stored()))
                        .orElse(null))
                .withCollation(collation(definition));
    }

    private DataType type(ColumnDefinition definition) {
        ColumnDefinition.Type type = definition.type();
        return scope.dialect().types().parse(type == null ? "" : type.text());
    }

    private static @Nullable String collation(ColumnDefinition definition) {
        return definition
                .last(ColumnConstraint.Collate.class)
                .map(clause -> clause.collation().value())
                .filter(name -> !name.equalsIgnoreCase(USUAL_COLLATION))
                .orElse(null);
    }
}
