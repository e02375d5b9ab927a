// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import dev.retort.dialect.sqlite.sql.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one {@code CREATE} statement, be it the author's or what SQLite stored of it. */
final class StatementParser {

    private final Cursor cursor;
    private @Nullable Name schema;

    StatementParser(String sql) {
        this.cursor = new Cursor(sql);
    }

    /** The statement, which must be of the given kind. */
    <S extends CreateStatement> S only(Class<S> kind, String wanted) {
        CreateStatement statement = statement();
        if (!kind.isInstance(statement)) {
            throw new SqlSyntaxException(
                    statement.name().value(), statement.sql(), 0, "this creates no ordinary " + wanted);
        }
        return kind.cast(statement);
    }

    CreateStatement statement() {
        cursor.expect("CREATE");
        CreateStatement statement = created();
        cursor.acceptSymbol(";");
        if (!cursor.atEnd()) {
            throw cursor.unexpected("the end");
        }
        return statement;
    }

    private CreateStatement created() {
        if (cursor.accept("VIRTUAL", "TABLE")) {
            return virtualTable(named("virtual table"));
        }
        if (cursor.peek().is("UNIQUE") || cursor.peek().is("INDEX")) {
            return index();
        }
        boolean temporary = cursor.accept("TEMP") || cursor.accept("TEMPORARY");
        if (cursor.accept("TABLE")) {
            Name name = named("table");
            return new TableParser(cursor).table(schema, name, temporary);
        }
        if (cursor.accept("VIEW")) {
            return view(named("view"), temporary);
        }
        cursor.expect("TRIGGER");
        return new TriggerParser(cursor).trigger(named("trigger"), schema, temporary);
    }

    private Name named(String kind) {
        if (cursor.accept("IF", "NOT")) {
            cursor.expect("EXISTS");
        }
        Name name = cursor.name();
        if (cursor.acceptSymbol(".")) {
            schema = name;
            name = cursor.name();
        }
        cursor.reads(kind + " " + name);
        return name;
    }

    private CreateVirtualTable virtualTable(Name name) {
        cursor.expect("USING");
        Name module = cursor.name();
        while (!cursor.atEnd()) {
            cursor.next();
        }
        return new CreateVirtualTable(cursor.sql(), schema, name, module);
    }

    private CreateIndex index() {
        boolean unique = cursor.accept("UNIQUE");
        cursor.expect("INDEX");
        Name name = named("index");
        cursor.expect("ON");
        Name table = cursor.name();
        cursor.expectSymbol("(");
        List<IndexedPart> parts = new ClauseParser(cursor).parts();
        cursor.expectSymbol(")");
        Fragment where = cursor.accept("WHERE") ? cursor.upTo(";") : null;
        return new CreateIndex(cursor.sql(), schema, name, unique, table, parts, where);
    }

    private CreateView view(Name name, boolean temporary) {
        List<Name> columns = cursor.peek().isSymbol("(") ? cursor.names() : List.of();
        cursor.expect("AS");
        if (cursor.peek().kind() != Kind.WORD) {
            throw cursor.unexpected("SELECT, VALUES or WITH");
        }
        return new CreateView(cursor.sql(), schema, name, temporary, columns, cursor.upTo(";"));
    }
}
