// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.schema.DataType;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The time now in a default: it must have as many digits as the column, or the server refuses it. */
final class Clocks {

    private static final Set<String> WORDS = Set.of("now", "current_timestamp", "localtime", "localtimestamp");

    private Clocks() {}

    /** Whether this is the time now, and nothing is computed with it; the server may be told to keep it up to date besides. */
    static boolean isNow(String sql) {
        List<Token> tokens = SqlTokens.of(sql);
        boolean begins =
                !tokens.isEmpty() && (isClock(tokens.get(0)) || tokens.get(0).is("null"));
        int end = endOfCall(tokens, 0);
        boolean alone = end == tokens.size() && isClock(tokens.get(0));
        return begins && (alone || isUpdated(sql));
    }

    /** Whether the value is to be set whenever a row changes. */
    static boolean isUpdated(String sql) {
        List<Token> tokens = SqlTokens.of(sql);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("on") && tokens.get(i + 1).is("update")) {
                return true;
            }
        }
        return false;
    }

    /** The same words in lower case with the digits that a column of this type has. */
    static String withDigits(String sql, DataType type) {
        List<Token> tokens = SqlTokens.of(sql);
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isClock(token)) {
                int end = endOfCall(tokens, i);
                boolean given = end - i == 4; // with a number in the parentheses
                text.append(sql, copied, token.start())
                        .append(given ? "current_timestamp(" + tokens.get(i + 2).text() + ")" : clock(type));
                copied = tokens.get(end - 1).end();
                i = end - 1;
            }
        }
        return text.append(sql.substring(copied)).toString();
    }

    private static String clock(DataType type) {
        boolean unsaid = !(type instanceof DataType.Timestamp timestamp) || timestamp.precision() == null;
        int digits = unsaid ? 6 : ((DataType.Timestamp) type).precision();
        return digits == 0 ? "current_timestamp" : "current_timestamp(" + digits + ")";
    }

    private static boolean isClock(Token token) {
        return token.kind() == SqlTokens.Kind.WORD
                && WORDS.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Behind the parentheses that follow the word, if any do. */
    private static int endOfCall(List<Token> tokens, int at) {
        if (at + 1 >= tokens.size() || !tokens.get(at + 1).is("(")) {
            return at + 1;
        }
        return at + 2 < tokens.size() && tokens.get(at + 2).is(")") ? at + 3 : at + 4;
    }
}
