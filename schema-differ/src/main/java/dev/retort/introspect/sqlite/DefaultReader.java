// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.sqlite;

import dev.retort.dialect.SqlLiterals;
import dev.retort.dialect.sqlite.sql.Fragment;
import dev.retort.dialect.sqlite.sql.Token;
import dev.retort.dialect.sqlite.sql.Token.Kind;
import dev.retort.introspect.OneLine;
import dev.retort.schema.DefaultValue;
import java.util.Optional;

/** Reads a default. To SQLite a bare or quoted word that means nothing else is a string there. */
final class DefaultReader {

    private DefaultReader() {}

    /** The default that this clause means, nothing for {@code null}. */
    static Optional<DefaultValue> read(Fragment clause) {
        Token first = clause.tokens().get(0);
        if (clause.tokens().size() == 1 && isString(first)) {
            return Optional.of(new DefaultValue.Text(first.name()));
        }
        return SqlLiterals.read(OneLine.ofExpression(clause.text()));
    }

    private static boolean isString(Token token) {
        boolean keyword = token.isAny("null", "true", "false", "current_timestamp", "current_date", "current_time");
        return token.kind() == Kind.QUOTED || (token.kind() == Kind.WORD && !keyword);
    }
}
