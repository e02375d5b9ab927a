// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import dev.retort.dialect.sqlite.sql.CreateTrigger.Event;
import dev.retort.dialect.sqlite.sql.CreateTrigger.Timing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what follows the name in {@code CREATE TRIGGER}. */
final class TriggerParser {

    private final Cursor cursor;

    TriggerParser(Cursor cursor) {
        this.cursor = cursor;
    }

    CreateTrigger trigger(Name name, @Nullable Name schema, boolean temporary) {
        Timing timing = timing();
        Event event = event();
        List<Name> updateOf = event == Event.UPDATE && cursor.accept("OF") ? columns() : List.of();
        cursor.expect("ON");
        Name table = cursor.name();
        Name tableSchema = null;
        if (cursor.acceptSymbol(".")) {
            tableSchema = table;
            table = cursor.name();
        }
        if (cursor.accept("FOR", "EACH")) {
            cursor.expect("ROW");
        }
        Fragment when = cursor.accept("WHEN") ? condition() : null;
        cursor.expect("BEGIN");
        return new CreateTrigger(
                cursor.sql(), schema, name, temporary, timing, event, updateOf, tableSchema, table, when, body());
    }

    private Timing timing() {
        if (cursor.accept("INSTEAD", "OF")) {
            return Timing.INSTEAD_OF;
        }
        if (cursor.accept("AFTER")) {
            return Timing.AFTER;
        }
        cursor.accept("BEFORE");
        return Timing.BEFORE;
    }

    private Event event() {
        if (cursor.accept("INSERT")) {
            return Event.INSERT;
        }
        if (cursor.accept("DELETE")) {
            return Event.DELETE;
        }
        cursor.expect("UPDATE");
        return Event.UPDATE;
    }

    private List<Name> columns() {
        List<Name> columns = new ArrayList<>();
        do {
            columns.add(cursor.name());
        } while (cursor.acceptSymbol(","));
        return columns;
    }

    /** The condition runs to the {@code BEGIN} that cannot be a column of it. */
    private Fragment condition() {
        Token first = cursor.peek();
        ExpressionReader.skip(cursor);
        if (cursor.peek().equals(first)) {
            throw cursor.unexpected("a condition");
        }
        return cursor.fragmentSince(first);
    }

    private List<Fragment> body() {
        List<Fragment> statements = new ArrayList<>();
        do {
            statements.add(cursor.upTo(";"));
            cursor.expectSymbol(";");
        } while (!(cursor.peek().is("END") && isLast()));
        cursor.expect("END");
        return statements;
    }

    private boolean isLast() {
        return cursor.peek(1).kind() == Token.Kind.END || cursor.peek(1).isSymbol(";");
    }
}
