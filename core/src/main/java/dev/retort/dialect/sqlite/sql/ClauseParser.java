// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import dev.retort.dialect.sqlite.sql.Reference.Action;
import dev.retort.dialect.sqlite.sql.Reference.Deferral;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the clauses that constraints of columns, of tables, and indexes have in common. */
final class ClauseParser {

    private final Cursor cursor;

    ClauseParser(Cursor cursor) {
        this.cursor = cursor;
    }

    @Nullable
    Conflict conflict() {
        if (!cursor.accept("ON", "CONFLICT")) {
            return null;
        }
        Token word = cursor.next();
        for (Conflict conflict : Conflict.values()) {
            if (word.is(conflict.name())) {
                return conflict;
            }
        }
        throw cursor.unexpected("a conflict resolution before");
    }

    @Nullable
    SortOrder sortOrder() {
        if (cursor.accept("ASC")) {
            return SortOrder.ASC;
        }
        return cursor.accept("DESC") ? SortOrder.DESC : null;
    }

    /** The place of {@code AUTOINCREMENT}, or null where something else follows. */
    @Nullable
    Span autoincrement() {
        return cursor.peek().is("AUTOINCREMENT") ? Span.of(cursor.next()) : null;
    }

    /** A {@code REFERENCES} clause with the deferral that directly follows it. */
    Reference reference() {
        Token first = cursor.peek();
        cursor.expect("REFERENCES");
        Name table = cursor.name();
        List<Name> columns = cursor.peek().isSymbol("(") ? cursor.names() : List.of();
        Action onDelete = null;
        Action onUpdate = null;
        Name match = null;
        while (true) {
            if (cursor.accept("ON", "DELETE")) {
                onDelete = action();
            } else if (cursor.accept("ON", "UPDATE")) {
                onUpdate = action();
            } else if (cursor.accept("ON", "INSERT")) {
                action();
            } else if (cursor.accept("MATCH")) {
                match = cursor.name();
            } else {
                Deferral deferral = deferral();
                return new Reference(table, columns, onDelete, onUpdate, match, deferral, cursor.since(first));
            }
        }
    }

    @Nullable
    Deferral deferral() {
        Token first = cursor.peek();
        boolean never = cursor.accept("NOT", "DEFERRABLE");
        if (!never && !cursor.accept("DEFERRABLE")) {
            return null;
        }
        Boolean deferred = null;
        if (cursor.accept("INITIALLY", "DEFERRED")) {
            deferred = true;
        } else if (cursor.accept("INITIALLY", "IMMEDIATE")) {
            deferred = false;
        }
        return new Deferral(!never, deferred, cursor.since(first));
    }

    /** The parts of an index or key up to the closing parenthesis, which is left, or to {@code AUTOINCREMENT}. */
    List<IndexedPart> parts() {
        List<IndexedPart> parts = new ArrayList<>();
        do {
            parts.add(part());
        } while (cursor.acceptSymbol(","));
        return parts;
    }

    private Action action() {
        if (cursor.accept("NO", "ACTION")) {
            return Action.NO_ACTION;
        }
        if (cursor.accept("SET", "NULL")) {
            return Action.SET_NULL;
        }
        if (cursor.accept("SET", "DEFAULT")) {
            return Action.SET_DEFAULT;
        }
        if (cursor.accept("CASCADE")) {
            return Action.CASCADE;
        }
        cursor.expect("RESTRICT");
        return Action.RESTRICT;
    }

    private IndexedPart part() {
        Token first = cursor.peek();
        List<Token> tokens = new ArrayList<>(cursor.upTo(",").tokens());
        Span span = cursor.since(first);
        if (last(tokens).is("AUTOINCREMENT")) {
            tokens.remove(tokens.size() - 1);
            span = new Span(span.start(), last(tokens).end());
        }
        if (tokens.size() > 2 && tokens.get(tokens.size() - 2).is("NULLS")) {
            tokens.subList(tokens.size() - 2, tokens.size()).clear();
        }
        SortOrder order = null;
        if (tokens.size() > 1 && last(tokens).isAny("ASC", "DESC")) {
            order = SortOrder.valueOf(tokens.remove(tokens.size() - 1).text().toUpperCase(Locale.ROOT));
        }
        return part(tokens, order, span);
    }

    private IndexedPart part(List<Token> tokens, @Nullable SortOrder order, Span span) {
        List<Token> core = Parentheses.stripped(tokens);
        Name collation = null;
        while (core.size() > 2 && core.get(core.size() - 2).is("COLLATE")) {
            collation = collation == null ? Name.of(last(core)) : collation;
            core = Parentheses.stripped(core.subList(0, core.size() - 2));
        }
        Name column = core.size() == 1 && core.get(0).isName() ? Name.of(core.get(0)) : null;
        return new IndexedPart(Fragment.of(cursor.sql(), core), column, collation, order, span);
    }

    private static Token last(List<Token> tokens) {
        return tokens.get(tokens.size() - 1);
    }
}
