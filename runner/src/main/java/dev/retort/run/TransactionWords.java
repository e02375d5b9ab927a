// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.SqlEffect;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds SQL of an author's that would end the transaction in which it runs. */
final class TransactionWords {

    private static final Set<String> ENDING = Set.of("begin", "start", "commit", "end", "rollback", "abort");

    private TransactionWords() {}

    /** Refuses operations that begin or end transactions. */
    static void refuse(ChangeSet changes) {
        for (Operation operation : changes.operations()) {
            if (operation instanceof Operation.Execute execute) {
                Optional<String> word = in(execute.sql());
                if (word.isPresent()) {
                    throw new IllegalArgumentException("its SQL says \"" + word.get()
                            + "\", but the transaction is the migration's and ends with it; leave that out, or write several"
                            + " migrations");
                }
            }
        }
    }

    /** The first word of a statement that begins or ends a transaction. */
    private static Optional<String> in(String sql) {
        List<Token> tokens = SqlTokens.of(sql);
        boolean hasBody = tokens.stream().anyMatch(token -> token.is("$"))
                || SqlEffect.of(sql).equals(Set.of(SqlEffect.ADDS_STRUCTURE));
        List<Token> first = new ArrayList<>();
        boolean begins = true;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (begins && isEnding(token) && !isToSavepoint(tokens, i)) {
                first.add(token);
            }
            begins = token.is(";") && !hasBody;
        }
        return first.stream().map(Token::text).findFirst();
    }

    private static boolean isEnding(Token token) {
        return ENDING.stream().anyMatch(token::is);
    }

    /** {@code rollback to here}, {@code rollback transaction to savepoint here}. */
    private static boolean isToSavepoint(List<Token> tokens, int at) {
        return tokens.get(at).is("rollback")
                && tokens.stream().skip(at).limit(3).anyMatch(token -> token.is("to"));
    }
}
