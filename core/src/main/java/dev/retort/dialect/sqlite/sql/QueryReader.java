// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import dev.retort.dialect.sqlite.sql.Scope.Source;
import dev.retort.dialect.sqlite.sql.Uses.Manner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads queries and notes the tables and columns that they name. */
final class QueryReader {

    private final Cursor cursor;
    private final Uses uses;
    private final SourceReader sources;

    QueryReader(Cursor cursor, Uses uses) {
        this.cursor = cursor;
        this.uses = uses;
        this.sources = new SourceReader(cursor, uses, this);
    }

    static boolean startsQuery(Token token) {
        return token.isAny("SELECT", "VALUES", "WITH");
    }

    /** Reads a query up to what cannot belong to it, and returns the names that its results get by alias. */
    Set<String> select(@Nullable Scope outer) {
        Scope with = new Scope(outer);
        with(with);
        Scope core = core(with);
        Set<String> aliases = core.aliases();
        while (cursor.peek().isAny("UNION", "EXCEPT", "INTERSECT")) {
            cursor.next();
            cursor.accept("ALL");
            core = core(with);
        }
        orderAndLimit(core);
        return aliases;
    }

    /** Reads {@code WITH}, if it is there, and makes its tables known in the scope. */
    void with(Scope scope) {
        if (!cursor.accept("WITH")) {
            return;
        }
        cursor.accept("RECURSIVE");
        do {
            commonTable(scope);
        } while (cursor.acceptSymbol(","));
    }

    private void commonTable(Scope scope) {
        Name name = cursor.name();
        List<Name> columns = cursor.peek().isSymbol("(") ? cursor.names() : List.of();
        Set<String> named = new HashSet<>();
        columns.forEach(column -> named.add(Identifiers.folded(column.value())));
        scope.addCommonTable(name.value(), Source.subquery(name.value(), named));
        cursor.expect("AS");
        cursor.accept("NOT");
        cursor.accept("MATERIALIZED");
        cursor.expectSymbol("(");
        Set<String> aliases = select(scope);
        cursor.expectSymbol(")");
        scope.addCommonTable(name.value(), Source.subquery(name.value(), columns.isEmpty() ? aliases : named));
    }

    private Scope core(Scope with) {
        Scope scope = new Scope(with);
        if (cursor.accept("VALUES")) {
            expressions(scope);
            return scope;
        }
        cursor.expect("SELECT");
        if (!cursor.accept("DISTINCT")) {
            cursor.accept("ALL");
        }
        results(scope);
        if (cursor.accept("FROM")) {
            sources.from(scope);
        }
        if (cursor.accept("WHERE")) {
            expression(scope);
        }
        if (cursor.accept("GROUP", "BY")) {
            expressions(scope);
        }
        if (cursor.accept("HAVING")) {
            expression(scope);
        }
        windows(scope);
        return scope;
    }

    /** Result columns, or what {@code RETURNING} returns. */
    void results(Scope scope) {
        do {
            if (!cursor.acceptSymbol("*")) {
                expression(scope);
                if (cursor.accept("AS") || cursor.peek().isName()) {
                    scope.addAlias(cursor.name().value());
                }
            }
        } while (cursor.acceptSymbol(","));
    }

    private void windows(Scope scope) {
        if (cursor.peek().is("WINDOW") && cursor.peek(1).isName()) {
            cursor.next();
            do {
                cursor.name();
                cursor.expect("AS");
                window(scope);
            } while (cursor.acceptSymbol(","));
        }
    }

    /** A window: its name, or its definition in parentheses. */
    void window(Scope scope) {
        if (!cursor.acceptSymbol("(")) {
            cursor.name();
            return;
        }
        if (cursor.peek().isName() && !cursor.peek().isAny("PARTITION", "ROWS", "RANGE", "GROUPS")) {
            cursor.name();
        }
        if (cursor.accept("PARTITION", "BY")) {
            expressions(scope);
        }
        if (cursor.accept("ORDER", "BY")) {
            ordered(scope, Manner.ORDINARY);
        }
        if (!cursor.peek().isSymbol(")")) {
            cursor.upTo();
        }
        cursor.expectSymbol(")");
    }

    /** {@code ORDER BY} and {@code LIMIT}, if they are there. */
    void orderAndLimit(Scope scope) {
        if (cursor.accept("ORDER", "BY")) {
            ordered(scope, Manner.ORDER_TERM);
        }
        if (cursor.accept("LIMIT")) {
            expressions(scope);
            if (cursor.accept("OFFSET")) {
                expression(scope);
            }
        }
    }

    private void ordered(Scope scope, Manner manner) {
        do {
            int before = uses.columns().size();
            Token first = cursor.peek();
            expression(scope);
            if (isWholeTerm(first) && uses.columns().size() == before + 1) {
                uses.columns().remove(before);
                uses.addColumn(null, null, first, scope, manner);
            }
            if (!cursor.accept("ASC")) {
                cursor.accept("DESC");
            }
            if (cursor.accept("NULLS")) {
                cursor.next();
            }
        } while (cursor.acceptSymbol(","));
    }

    /** Whether the term just read is the one lexeme, or that with a collation. */
    private boolean isWholeTerm(Token first) {
        return cursor.previous().equals(first)
                || (cursor.peek(-2).is("COLLATE") && cursor.peek(-3).equals(first));
    }

    /** The table after {@code IN} that takes the place of a list. */
    void tableOperand(Scope scope) {
        sources.tableOperand(scope);
    }

    void expressions(Scope scope) {
        do {
            expression(scope);
        } while (cursor.acceptSymbol(","));
    }

    void expression(Scope scope) {
        new ExpressionReader(cursor, uses, this, scope).read();
    }
}
