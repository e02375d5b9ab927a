// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.IdentifierRewrite;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.KnownColumns;
import dev.retort.dialect.sqlite.sql.SqlSyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of SQLite's schema table.
 *
 * @param table the table or view to which it belongs; its own name, where it is one
 * @param sql its text
 */
record SchemaEntry(Type type, String name, String table, String sql) {

    /** What it is. */
    enum Type {
        TABLE,
        INDEX,
        VIEW,
        TRIGGER
    }

    boolean is(Type wanted) {
        return type == wanted;
    }

    boolean isNamed(String other) {
        return Identifiers.same(name, other);
    }

    boolean belongsTo(String other) {
        return Identifiers.same(table, other);
    }

    /** Whether its text names the table; a text that cannot be read may. */
    boolean mayMention(String other) {
        boolean plain = Identifiers.isPlain(other);
        if (plain && !Identifiers.folded(sql).contains(Identifiers.folded(other))) {
            return false;
        }
        return read(KnownColumns.none()).map(text -> text.mentionsTable(other)).orElse(true);
    }

    /** Its text, unless it is in words that only some extension of SQLite understands. */
    Optional<IdentifierRewrite> read(KnownColumns known) {
        try {
            return Optional.of(IdentifierRewrite.of(sql, known));
        } catch (SqlSyntaxException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return type.name().toLowerCase(Locale.ROOT) + " " + name;
    }
}
