// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code CREATE TRIGGER} statement, read.
 *
 * @param updateOf the columns of {@code UPDATE OF}; none where the trigger watches all
 * @param body the statements between {@code BEGIN} and {@code END}
 */
public record CreateTrigger(
        String sql,
        @Nullable Name schema,
        Name name,
        boolean temporary,
        Timing timing,
        Event event,
        List<Name> updateOf,
        @Nullable Name tableSchema,
        Name table,
        @Nullable Fragment when,
        List<Fragment> body)
        implements CreateStatement {

    public CreateTrigger {
        updateOf = List.copyOf(updateOf);
        body = List.copyOf(body);
    }

    /** When a trigger fires; a text that does not say means before. */
    public enum Timing {
        BEFORE,
        AFTER,
        INSTEAD_OF
    }

    /** What a trigger watches. */
    public enum Event {
        INSERT,
        UPDATE,
        DELETE
    }

    /**
     * Reads a trigger's text.
     *
     * @throws SqlSyntaxException where it is no trigger's
     */
    public static CreateTrigger parse(String sql) {
        return new StatementParser(sql).only(CreateTrigger.class, "trigger");
    }

    /** The columns of {@code UPDATE OF} that are not among the table's columns: SQLite lets the trigger fall silent. */
    public List<Name> vanishedColumns(Collection<String> columns) {
        return updateOf.stream()
                .filter(name -> columns.stream().noneMatch(name::is))
                .toList();
    }
}
