// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.AuthorsSql;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.Token;
import dev.retort.dialect.sqlite.sql.Tokenizer;
import dev.retort.operation.Operation;
import java.util.List;

/** Names in double quotes in an author's expressions: of one that is no column, SQLite would make a string, in every row. */
final class QuotedNames {

    private QuotedNames() {}

    /** Throws {@link CannotChangeTable} where one is no column of the table as it is then. */
    static void check(CreateTable table, Operation operation) {
        for (String expression : AuthorsSql.of(operation)) {
            List<Token> tokens = Tokenizer.tokens(expression);
            // in a query, it may be a column of another table
            boolean query = tokens.stream().anyMatch(token -> token.is("SELECT"));
            tokens.stream()
                    .filter(token -> !query && token.text().startsWith("\""))
                    .filter(token -> table.column(token.name()).isEmpty()
                            && !Identifiers.same(token.name(), table.name().value()))
                    .findFirst()
                    .ifPresent(token -> {
                        throw new CannotChangeTable(
                                table.name().value(),
                                "the expression " + expression + " says " + token.text()
                                        + ", which is no column of it then;"
                                        + " put it in single quotes if it is a string");
                    });
        }
    }
}
