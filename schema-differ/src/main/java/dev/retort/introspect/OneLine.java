// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Token;
import java.util.List;

/** Lays SQL out in one line without comments. */
public final class OneLine {

    private OneLine() {}

    /** The same words with one blank wherever there was white space or a comment. */
    public static String of(String sql) {
        return joined(SqlTokens.of(sql));
    }

    /** The same without parentheses around the whole. */
    public static String ofExpression(String sql) {
        List<Token> tokens = SqlTokens.of(sql);
        while (isParenthesised(tokens)) {
            tokens = tokens.subList(1, tokens.size() - 1);
        }
        return joined(tokens);
    }

    private static boolean isParenthesised(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i > 1 && i == tokens.size() - 1;
            }
        }
        return false;
    }

    private static String joined(List<Token> tokens) {
        StringBuilder line = new StringBuilder();
        int end = tokens.isEmpty() ? 0 : tokens.get(0).start();
        for (Token token : tokens) {
            if (token.start() > end) {
                line.append(' ');
            }
            line.append(token.text());
            end = token.end();
        }
        return line.toString();
    }
}
