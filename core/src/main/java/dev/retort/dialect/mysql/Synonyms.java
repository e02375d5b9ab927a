// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Kind;
import dev.retort.schema.SqlTokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One word for those that mean the same: these servers keep another one than they are told. */
final class Synonyms {

    private static final Map<String, String> FUNCTIONS = Map.of(
            "lcase", "lower",
            "ucase", "upper",
            "substring", "substr",
            "mid", "substr",
            "octet_length", "length",
            "character_length", "char_length",
            "power", "pow",
            "now", "current_timestamp");

    private static final Map<String, String> CONSTANTS = Map.of("true", "1", "false", "0");

    private Synonyms() {}

    /** The same SQL in the one word for each. */
    static String unified(String sql) {
        List<Token> tokens = SqlTokens.of(sql);
        StringBuilder unified = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            unified.append(sql, copied, token.start()).append(word(tokens, i));
            copied = token.end();
        }
        return unified.append(sql.substring(copied)).toString();
    }

    private static String word(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.kind() != Kind.WORD) {
            return token.text();
        }
        String word = token.text().toLowerCase(Locale.ROOT);
        boolean called = at + 1 < tokens.size() && tokens.get(at + 1).is("(");
        if (called) {
            return FUNCTIONS.getOrDefault(word, token.text());
        } else if (word.equals("mod")) {
            return "%";
        }
        boolean tested =
                at > 0 && (tokens.get(at - 1).is("is") || tokens.get(at - 1).is("not"));
        return tested ? token.text() : CONSTANTS.getOrDefault(word, token.text());
    }
}
