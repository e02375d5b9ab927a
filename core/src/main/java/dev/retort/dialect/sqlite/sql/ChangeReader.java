// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import dev.retort.dialect.sqlite.sql.Scope.Source;
import org.jspecify.annotations.Nullable;

/** Reads the statements of a trigger and notes the tables and columns that they name. */
final class ChangeReader {

    private final Cursor cursor;
    private final Uses uses;
    private final QueryReader queries;
    private final SourceReader sources;

    ChangeReader(Cursor cursor, Uses uses) {
        this.cursor = cursor;
        this.uses = uses;
        this.queries = new QueryReader(cursor, uses);
        this.sources = new SourceReader(cursor, uses, queries);
    }

    /** Reads a query or a change of data to its end. */
    void statement(@Nullable Scope outer) {
        if (cursor.peek().isAny("SELECT", "VALUES")) {
            queries.select(outer);
            return;
        }
        Scope scope = new Scope(outer);
        if (cursor.peek().is("WITH") && leadsQuery()) {
            queries.select(outer);
            return;
        }
        queries.with(scope);
        if (cursor.accept("UPDATE")) {
            update(scope);
        } else if (cursor.accept("DELETE", "FROM")) {
            sources.target(scope);
            tail(scope);
        } else if (cursor.accept("INSERT") || cursor.accept("REPLACE")) {
            insert(scope);
        } else {
            throw cursor.unexpected("SELECT, INSERT, UPDATE or DELETE");
        }
    }

    /** Whether the statement behind a {@code WITH} is a query: the first word outside parentheses that tells. */
    private boolean leadsQuery() {
        int depth = 0;
        for (int i = 0; cursor.peek(i).kind() != Token.Kind.END; i++) {
            Token token = cursor.peek(i);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0 && token.isAny("SELECT", "VALUES")) {
                return true;
            }
            if (depth == 0 && token.isAny("INSERT", "UPDATE", "DELETE")) {
                return false;
            }
        }
        return false;
    }

    private void update(Scope scope) {
        resolution();
        String table = sources.target(scope);
        cursor.expect("SET");
        assignments(table, scope);
        if (cursor.accept("FROM")) {
            sources.from(scope);
        }
        tail(scope);
    }

    private void insert(Scope scope) {
        resolution();
        cursor.expect("INTO");
        Scope target = new Scope(scope);
        String table = sources.target(target);
        if (cursor.peek().isSymbol("(")) {
            columns(table);
        }
        if (!cursor.accept("DEFAULT", "VALUES")) {
            queries.select(scope);
        }
        target.add(Source.qualifiedOnly(table, "excluded"));
        while (cursor.accept("ON", "CONFLICT")) {
            upsert(table, target);
        }
        tail(target);
    }

    private void upsert(String table, Scope target) {
        if (cursor.acceptSymbol("(")) {
            queries.expressions(Scope.of(table));
            cursor.expectSymbol(")");
            if (cursor.accept("WHERE")) {
                queries.expression(Scope.of(table));
            }
        }
        cursor.expect("DO");
        if (cursor.accept("NOTHING")) {
            return;
        }
        cursor.expect("UPDATE");
        cursor.expect("SET");
        assignments(table, target);
        if (cursor.accept("WHERE")) {
            queries.expression(target);
        }
    }

    private void tail(Scope scope) {
        if (cursor.accept("WHERE")) {
            queries.expression(scope);
        }
        if (cursor.accept("RETURNING")) {
            queries.results(scope);
        }
        queries.orderAndLimit(scope);
    }

    private void resolution() {
        if (cursor.accept("OR")) {
            cursor.next();
        }
    }

    private void assignments(String table, Scope scope) {
        do {
            if (cursor.peek().isSymbol("(")) {
                columns(table);
            } else {
                uses.addColumn(cursor.peek(), Scope.of(table));
                cursor.name();
            }
            cursor.expectSymbol("=");
            queries.expression(scope);
        } while (cursor.acceptSymbol(","));
    }

    private void columns(String table) {
        cursor.expectSymbol("(");
        do {
            uses.addColumn(cursor.peek(), Scope.of(table));
            cursor.name();
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
    }
}
