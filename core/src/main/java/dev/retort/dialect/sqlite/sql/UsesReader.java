// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import dev.retort.dialect.sqlite.sql.Scope.Source;
import java.util.List;

/** Finds all places where a statement of the schema names tables and columns. */
final class UsesReader {

    private final String sql;
    private final Uses uses = new Uses();

    private UsesReader(String sql) {
        this.sql = sql;
    }

    static Uses of(CreateStatement statement) {
        UsesReader reader = new UsesReader(statement.sql());
        if (statement instanceof CreateTable table) {
            reader.table(table);
        } else if (statement instanceof CreateIndex index) {
            reader.index(index);
        } else if (statement instanceof CreateView view) {
            new ChangeReader(reader.cursor(view.select()), reader.uses).statement(null);
        } else if (statement instanceof CreateTrigger trigger) {
            reader.trigger(trigger);
        }
        return reader.uses;
    }

    private void table(CreateTable table) {
        Scope scope = Scope.of(table.name().value());
        name(table.name());
        for (ColumnDefinition column : table.columns()) {
            column(column.name(), scope);
            column.all(ColumnConstraint.Check.class).forEach(check -> expression(check.expression(), scope));
            column.all(ColumnConstraint.Generated.class).forEach(it -> expression(it.expression(), scope));
            column.all(ColumnConstraint.ForeignKey.class).forEach(key -> reference(key.reference()));
        }
        table.all(TableConstraint.PrimaryKey.class).forEach(key -> parts(key.parts(), scope));
        table.all(TableConstraint.Unique.class).forEach(key -> parts(key.parts(), scope));
        table.all(TableConstraint.Check.class).forEach(check -> expression(check.expression(), scope));
        table.all(TableConstraint.ForeignKey.class).forEach(key -> {
            key.columns().forEach(column -> column(column, scope));
            reference(key.reference());
        });
    }

    private void index(CreateIndex index) {
        Scope scope = Scope.of(index.table().value());
        name(index.table());
        parts(index.parts(), scope);
        if (index.where() != null) {
            expression(index.where(), scope);
        }
    }

    private void trigger(CreateTrigger trigger) {
        String table = trigger.table().value();
        Scope scope = new Scope(null);
        scope.add(Source.qualifiedOnly(table, "new"));
        scope.add(Source.qualifiedOnly(table, "old"));
        uses.addTable(
                trigger.tableSchema() == null
                        ? null
                        : token(trigger.tableSchema().span()),
                token(trigger.table().span()));
        trigger.updateOf().forEach(column -> column(column, Scope.of(table)));
        if (trigger.when() != null) {
            expression(trigger.when(), scope);
        }
        for (Fragment statement : trigger.body()) {
            Cursor cursor = cursor(statement);
            new ChangeReader(cursor, uses).statement(scope);
            mustBeAtEnd(cursor);
        }
    }

    private void parts(List<IndexedPart> parts, Scope scope) {
        for (IndexedPart part : parts) {
            if (part.column() != null) {
                column(part.column(), scope);
            } else {
                expression(part.expression(), scope);
            }
        }
    }

    private void reference(Reference reference) {
        name(reference.table());
        Scope scope = Scope.of(reference.table().value());
        reference
                .columns()
                .forEach(column -> uses.addColumn(null, null, token(column.span()), scope, Uses.Manner.REFERRED));
    }

    private void expression(Fragment expression, Scope scope) {
        Cursor cursor = cursor(expression);
        new QueryReader(cursor, uses).expression(scope);
        mustBeAtEnd(cursor);
    }

    private void column(Name column, Scope scope) {
        uses.addColumn(token(column.span()), scope);
    }

    private void name(Name table) {
        uses.addTable(null, token(table.span()));
    }

    private Token token(Span span) {
        String text = span.of(sql);
        return Tokenizer.tokens(text).stream()
                .map(token -> new Token(token.kind(), text, span.start(), span.end()))
                .findFirst()
                .orElseThrow();
    }

    private Cursor cursor(Fragment fragment) {
        return new Cursor(sql, fragment.tokens());
    }

    private static void mustBeAtEnd(Cursor cursor) {
        if (!cursor.atEnd()) {
            throw cursor.unexpected("the end of the expression or statement");
        }
    }
}
