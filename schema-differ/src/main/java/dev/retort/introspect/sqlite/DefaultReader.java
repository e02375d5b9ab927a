// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.sqlite;

import dev.retort.dialect.SqlLiterals;
import dev.retort.dialect.sqlite.sql.Fragment;
import dev.retort.dialect.sqlite.sql.Token;
import dev.retort.dialect.sqlite.sql.Token.Kind;
import dev.retort.introspect.OneLine;
import dev.retort.schema.DefaultValue;
import java.util.List;
import java.util.Optional;

/** Reads a default. To SQLite a bare or quoted word that means nothing else is a string there. */
final class DefaultReader {

    private DefaultReader() {}

    /** The default that this clause means, nothing for {@code null}. */
    static Optional<DefaultValue> read(Fragment clause) {
        List<Token> tokens = clause.tokens();
        boolean parenthesised = tokens.get(0).isSymbol("(");
        int from = 0;
        int to = tokens.size();
        while (to - from > 2 && tokens.get(from).isSymbol("(") && closes(tokens, from, to)) {
            from++;
            to--;
        }
        List<Token> inner = tokens.subList(from, to);
        if (!parenthesised && inner.size() == 1 && isString(inner.get(0))) {
            return Optional.of(new DefaultValue.Text(inner.get(0).name()));
        }
        int start = inner.get(0).start() - clause.span().start();
        int end = inner.get(inner.size() - 1).end() - clause.span().start();
        return SqlLiterals.read(OneLine.of(clause.text().substring(start, end)));
    }

    /** Whether the parenthesis that opens the range is the one that closes it. */
    private static boolean closes(List<Token> tokens, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i == to - 1;
            }
        }
        return false;
    }

    private static boolean isString(Token token) {
        boolean keyword = token.isAny("null", "true", "false", "current_timestamp", "current_date", "current_time");
        return token.kind() == Kind.QUOTED || (token.kind() == Kind.WORD && !keyword);
    }
}
