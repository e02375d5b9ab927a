// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.Tokenizer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key that rows break because what they refer to is not there, or that cannot be checked at all.
 *
 * @param problem why the key cannot be checked, else null
 */
record Violation(String table, String parent, List<String> columns, @Nullable String problem) {

    /** The names are kept as SQLite compares them. */
    Violation {
        table = Identifiers.folded(table);
        parent = Identifiers.folded(parent);
        columns = columns.stream().map(Identifiers::folded).toList();
    }

    Violation withTableRenamed(String from, String to) {
        return new Violation(
                Identifiers.same(table, from) ? to : table,
                Identifiers.same(parent, from) ? to : parent,
                columns,
                problem == null ? null : renamed(problem, from, to));
    }

    /** SQLite's words on a key name tables in double quotes. */
    private static String renamed(String problem, String from, String to) {
        return Tokenizer.lexemes(problem).stream()
                .map(lexeme -> lexeme.text().startsWith("\"") && Identifiers.same(lexeme.name(), from)
                        ? Identifiers.quoted(to)
                        : lexeme.text())
                .collect(Collectors.joining());
    }

    Violation withColumnRenamed(String ofTable, String from, String to) {
        return !Identifiers.same(table, ofTable)
                ? this
                : new Violation(
                        table,
                        parent,
                        columns.stream()
                                .map(column -> Identifiers.same(column, from) ? to : column)
                                .toList(),
                        problem);
    }

    @Override
    public String toString() {
        return problem != null ? problem : table + "(" + String.join(", ", columns) + ") → " + parent;
    }
}
