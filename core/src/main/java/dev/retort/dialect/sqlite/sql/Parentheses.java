// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.List;

/** Finds and drops parentheses that enclose a whole expression. */
final class Parentheses {

    private Parentheses() {}

    /** The lexemes without the pairs of parentheses around all of them. */
    static List<Token> stripped(List<Token> tokens) {
        List<Token> core = tokens;
        while (core.size() > 2 && core.get(0).isSymbol("(") && partner(core, 0) == core.size() - 1) {
            core = core.subList(1, core.size() - 1);
        }
        return core;
    }

    /** The index of the parenthesis that closes the one at {@code open}; the number of lexemes if none does. */
    static int partner(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }
}
