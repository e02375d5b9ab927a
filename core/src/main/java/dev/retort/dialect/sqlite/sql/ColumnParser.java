// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a column definition. */
final class ColumnParser {

    private final Cursor cursor;
    private final ClauseParser clauses;

    ColumnParser(Cursor cursor) {
        this.cursor = cursor;
        this.clauses = new ClauseParser(cursor);
    }

    ColumnDefinition column() {
        Token first = cursor.peek();
        Name name = cursor.name();
        ColumnDefinition.Type type = type();
        List<ColumnConstraint> constraints = new ArrayList<>();
        while (!cursor.atEnd() && !cursor.peek().isSymbol(",") && !cursor.peek().isSymbol(")")) {
            constraints.add(constraint());
        }
        return new ColumnDefinition(name, type, constraints, cursor.since(first));
    }

    private ColumnDefinition.@Nullable Type type() {
        Token first = cursor.peek();
        boolean found = false;
        while (cursor.peek().isName() && !startsGenerated()) {
            cursor.next();
            found = true;
        }
        if (!found) {
            return null;
        }
        if (cursor.peek().isSymbol("(")) {
            cursor.inParentheses();
        }
        Span span = cursor.since(first);
        return new ColumnDefinition.Type(span.of(cursor.sql()), span);
    }

    private boolean startsGenerated() {
        return cursor.peek().is("GENERATED") && cursor.peek(1).is("ALWAYS");
    }

    private ColumnConstraint constraint() {
        Token first = cursor.peek();
        Name name = cursor.accept("CONSTRAINT") ? cursor.name() : null;
        Token word = cursor.peek();
        if (name != null && (word.is("CONSTRAINT") || word.isSymbol(",") || word.isSymbol(")"))) {
            return new ColumnConstraint.NameOnly(name, cursor.since(first));
        }
        if (word.isAny("PRIMARY", "UNIQUE", "REFERENCES")) {
            return key(first, name);
        }
        if (word.isAny("NOT", "NULL", "DEFERRABLE")) {
            return nullability(first, name);
        }
        return value(first, name);
    }

    private ColumnConstraint key(Token first, @Nullable Name name) {
        if (cursor.accept("PRIMARY", "KEY")) {
            SortOrder order = clauses.sortOrder();
            Conflict conflict = clauses.conflict();
            Span autoincrement = clauses.autoincrement();
            return new ColumnConstraint.PrimaryKey(name, cursor.since(first), order, conflict, autoincrement);
        }
        if (cursor.accept("UNIQUE")) {
            Conflict conflict = clauses.conflict();
            return new ColumnConstraint.Unique(name, cursor.since(first), conflict);
        }
        Reference reference = clauses.reference();
        return new ColumnConstraint.ForeignKey(name, cursor.since(first), reference);
    }

    private ColumnConstraint nullability(Token first, @Nullable Name name) {
        Reference.Deferral deferral = clauses.deferral();
        if (deferral != null) {
            return new ColumnConstraint.Deferred(name, cursor.since(first), deferral);
        }
        boolean not = cursor.accept("NOT");
        cursor.expect("NULL");
        Conflict conflict = clauses.conflict();
        return not
                ? new ColumnConstraint.NotNull(name, cursor.since(first), conflict)
                : new ColumnConstraint.Null(name, cursor.since(first));
    }

    private ColumnConstraint value(Token first, @Nullable Name name) {
        if (cursor.accept("CHECK")) {
            Fragment expression = cursor.inParentheses();
            return new ColumnConstraint.Check(name, cursor.since(first), expression);
        }
        if (cursor.accept("DEFAULT")) {
            Fragment value = defaultValue();
            return new ColumnConstraint.Default(name, cursor.since(first), value);
        }
        if (cursor.accept("COLLATE")) {
            Name collation = cursor.name();
            return new ColumnConstraint.Collate(name, cursor.since(first), collation);
        }
        return generated(first, name);
    }

    private ColumnConstraint generated(Token first, @Nullable Name name) {
        if (cursor.accept("GENERATED", "ALWAYS")) {
            cursor.expect("AS");
        } else if (!cursor.accept("AS")) {
            throw cursor.unexpected("a column constraint, a comma or )");
        }
        Fragment expression = cursor.inParentheses();
        boolean stored = cursor.accept("STORED");
        if (!stored) {
            cursor.accept("VIRTUAL");
        }
        return new ColumnConstraint.Generated(name, cursor.since(first), expression, stored);
    }

    private Fragment defaultValue() {
        Token first = cursor.peek();
        if (first.isSymbol("(")) {
            cursor.inParentheses();
        } else {
            if (first.isSymbol("+") || first.isSymbol("-")) {
                cursor.next();
            }
            if (!isTerm(cursor.peek())) {
                throw cursor.unexpected("a default value");
            }
            cursor.next();
        }
        return cursor.fragmentSince(first);
    }

    private static boolean isTerm(Token token) {
        return token.isName()
                || token.is("NULL")
                || token.kind() == Token.Kind.NUMBER
                || token.kind() == Token.Kind.BLOB;
    }
}
