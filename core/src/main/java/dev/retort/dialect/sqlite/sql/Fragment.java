// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.List;

/** An expression or statement inside a statement, kept as it is written; it holds one lexeme at least. */
public record Fragment(String text, Span span, List<Token> tokens) {

    public Fragment {
        tokens = List.copyOf(tokens);
    }

    static Fragment of(String sql, List<Token> tokens) {
        Span span =
                new Span(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
        return new Fragment(span.of(sql), span, tokens);
    }
}
