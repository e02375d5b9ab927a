// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import dev.retort.dialect.sqlite.sql.CreateTable.Option;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what follows the name in {@code CREATE TABLE}. */
final class TableParser {

    private final Cursor cursor;
    private final ClauseParser clauses;
    private final ColumnParser columnParser;

    TableParser(Cursor cursor) {
        this.cursor = cursor;
        this.clauses = new ClauseParser(cursor);
        this.columnParser = new ColumnParser(cursor);
    }

    CreateTable table(@Nullable Name schema, Name name, boolean temporary) {
        Token open = cursor.peek();
        cursor.expectSymbol("(");
        List<ColumnDefinition> columns = new ArrayList<>();
        List<TableConstraint> constraints = new ArrayList<>();
        columns.add(columnParser.column());
        while (!cursor.acceptSymbol(")")) {
            boolean comma = cursor.acceptSymbol(",");
            if (startsConstraint() && (comma || !constraints.isEmpty())) {
                constraints.add(constraint());
            } else if (comma && constraints.isEmpty()) {
                columns.add(columnParser.column());
            } else {
                throw cursor.unexpected(constraints.isEmpty() ? "a comma or )" : "a table constraint or )");
            }
        }
        Span body = cursor.since(open);
        return new CreateTable(cursor.sql(), schema, name, temporary, columns, constraints, options(), body);
    }

    private boolean startsConstraint() {
        return cursor.peek().isAny("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
    }

    private TableConstraint constraint() {
        Token first = cursor.peek();
        Name name = cursor.accept("CONSTRAINT") ? cursor.name() : null;
        if (cursor.accept("PRIMARY", "KEY")) {
            return primaryKey(first, name);
        }
        if (cursor.accept("UNIQUE")) {
            cursor.expectSymbol("(");
            List<IndexedPart> parts = clauses.parts();
            cursor.expectSymbol(")");
            Conflict conflict = clauses.conflict();
            return new TableConstraint.Unique(name, cursor.since(first), parts, conflict);
        }
        if (cursor.accept("CHECK")) {
            Fragment expression = cursor.inParentheses();
            Conflict conflict = clauses.conflict();
            return new TableConstraint.Check(name, cursor.since(first), expression, conflict);
        }
        if (cursor.accept("FOREIGN", "KEY")) {
            List<Name> columns = cursor.names();
            Reference reference = clauses.reference();
            return new TableConstraint.ForeignKey(name, cursor.since(first), columns, reference);
        }
        if (name == null) {
            throw cursor.unexpected("a table constraint");
        }
        return new TableConstraint.NameOnly(name, cursor.since(first));
    }

    private TableConstraint primaryKey(Token first, @Nullable Name name) {
        cursor.expectSymbol("(");
        List<IndexedPart> parts = clauses.parts();
        Span autoincrement = cursor.previous().is("AUTOINCREMENT") ? Span.of(cursor.previous()) : null;
        cursor.expectSymbol(")");
        Conflict conflict = clauses.conflict();
        return new TableConstraint.PrimaryKey(name, cursor.since(first), parts, conflict, autoincrement);
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        if (cursor.atEnd() || cursor.peek().isSymbol(";")) {
            return options;
        }
        do {
            options.add(option());
        } while (cursor.acceptSymbol(","));
        return options;
    }

    private Option option() {
        if (cursor.accept("STRICT")) {
            return Option.STRICT;
        }
        if (cursor.accept("WITHOUT", "ROWID")) {
            return Option.WITHOUT_ROWID;
        }
        throw cursor.unexpected("STRICT, WITHOUT ROWID or the end");
    }
}
