// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.dialect.Step;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Token;
import java.util.List;
import java.util.Set;

/** Finds statements of an author's that cannot share a transaction with others. */
final class TransactionBoundaries {

    private static final Set<String> OUTSIDE = Set.of("vacuum", "checkpoint");

    /** {@code create index concurrently}, {@code reindex table concurrently}, {@code alter table … detach partition … concurrently}. */
    private static final Set<String> TAKE_CONCURRENTLY = Set.of("create", "drop", "reindex", "alter");

    /** What only exists outside of a database's transactions, behind the verb. */
    private static final Set<String> OF_THE_SERVER = Set.of("database", "tablespace", "system", "subscription");

    private TransactionBoundaries() {}

    static Step.Boundary of(String sql) {
        List<Token> tokens = SqlTokens.of(sql);
        if (tokens.size() < 2) {
            return tokens.stream().anyMatch(token -> isOneOf(OUTSIDE, token))
                    ? Step.Boundary.AROUND
                    : Step.Boundary.NONE;
        }
        Token verb = tokens.get(0);
        boolean concurrently = isOneOf(TAKE_CONCURRENTLY, verb)
                && tokens.stream().anyMatch(token -> token.is("concurrently"))
                && tokens.stream().anyMatch(token -> isOneOf(Set.of("index", "reindex", "partition"), token));
        boolean ofTheServer = isOneOf(TAKE_CONCURRENTLY, verb) && isOneOf(OF_THE_SERVER, tokens.get(1));
        if (concurrently || ofTheServer || isOneOf(OUTSIDE, verb)) {
            return Step.Boundary.AROUND;
        }
        return verb.is("alter") && tokens.get(1).is("type") && addsValue(tokens)
                ? Step.Boundary.AFTER
                : Step.Boundary.NONE;
    }

    private static boolean addsValue(List<Token> tokens) {
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (tokens.get(i).is("add") && tokens.get(i + 1).is("value")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(Set<String> words, Token token) {
        return words.stream().anyMatch(token::is);
    }
}
