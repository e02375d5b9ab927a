// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import dev.retort.dialect.sqlite.sql.Scope.Source;
import dev.retort.dialect.sqlite.sql.Uses.Manner;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind {@code FROM}: tables, subqueries, joins. */
final class SourceReader {

    private final Cursor cursor;
    private final Uses uses;
    private final QueryReader queries;

    SourceReader(Cursor cursor, Uses uses, QueryReader queries) {
        this.cursor = cursor;
        this.uses = uses;
        this.queries = queries;
    }

    void from(Scope scope) {
        do {
            source(scope);
            constraint(scope);
        } while (join(scope));
    }

    /** The table that a statement changes, with its alias. */
    String target(Scope scope) {
        Token first = cursor.peek();
        cursor.name();
        Token schema = null;
        Token table = first;
        if (cursor.acceptSymbol(".")) {
            schema = first;
            table = cursor.peek();
            cursor.name();
        }
        uses.addTable(schema, table);
        String alias = cursor.accept("AS") ? cursor.name().value() : table.name();
        scope.add(Source.table(table.name(), alias));
        indexed();
        return table.name();
    }

    void tableOperand(Scope scope) {
        Token first = cursor.next();
        Token schema = cursor.acceptSymbol(".") ? first : null;
        Token table = schema == null ? first : cursor.next();
        if (cursor.acceptSymbol("(")) {
            arguments(scope);
        } else if (schema != null || scope.commonTable(table.name()) == null) {
            uses.addTable(schema, table);
        }
    }

    private void source(Scope scope) {
        if (cursor.acceptSymbol("(")) {
            parenthesised(scope);
            return;
        }
        Token first = cursor.peek();
        cursor.name();
        Token schema = cursor.acceptSymbol(".") ? first : null;
        Token table = schema == null ? first : cursor.peek();
        if (schema != null) {
            cursor.name();
        }
        if (cursor.acceptSymbol("(")) {
            arguments(scope);
            scope.add(Source.table(table.name(), aliasOr(table.name())));
            return;
        }
        table(scope, schema, table);
        indexed();
    }

    private void table(Scope scope, @Nullable Token schema, Token table) {
        Source common = schema == null ? scope.commonTable(table.name()) : null;
        String name = aliasOr(table.name());
        if (common != null) {
            scope.add(new Source(null, name, common.columns(), false));
        } else {
            uses.addTable(schema, table);
            scope.add(Source.table(table.name(), name));
        }
    }

    private void parenthesised(Scope scope) {
        if (!QueryReader.startsQuery(cursor.peek())) {
            from(scope);
            cursor.expectSymbol(")");
            alias();
            return;
        }
        Set<String> columns = queries.select(scope);
        cursor.expectSymbol(")");
        scope.add(Source.subquery(alias(), columns));
    }

    private void arguments(Scope scope) {
        if (!cursor.peek().isSymbol(")")) {
            queries.expressions(scope);
        }
        cursor.expectSymbol(")");
    }

    private String aliasOr(String name) {
        String alias = alias();
        return alias == null ? name : alias;
    }

    private @Nullable String alias() {
        boolean bare = cursor.peek().isName()
                && !isJoinWord(cursor.peek())
                && !cursor.peek().isAny("INDEXED", "WINDOW");
        return cursor.accept("AS") || bare ? cursor.name().value() : null;
    }

    private void indexed() {
        if (cursor.accept("INDEXED", "BY")) {
            cursor.name();
        } else {
            cursor.accept("NOT", "INDEXED");
        }
    }

    private void constraint(Scope scope) {
        if (cursor.peek().is("ON") && !cursor.peek(1).is("CONFLICT")) {
            cursor.next();
            queries.expression(scope);
        } else if (cursor.accept("USING")) {
            cursor.expectSymbol("(");
            do {
                uses.addColumn(null, null, cursor.peek(), scope, Manner.USING);
                cursor.name();
            } while (cursor.acceptSymbol(","));
            cursor.expectSymbol(")");
        }
    }

    private boolean join(Scope scope) {
        if (cursor.acceptSymbol(",")) {
            return true;
        }
        boolean found = false;
        while (isJoinWord(cursor.peek())) {
            found = true;
            if (cursor.next().is("NATURAL")) {
                scope.joinNaturally();
            }
        }
        return cursor.accept("JOIN") || found;
    }

    private static boolean isJoinWord(Token token) {
        return token.isAny("NATURAL", "LEFT", "RIGHT", "FULL", "INNER", "CROSS", "OUTER");
    }
}
