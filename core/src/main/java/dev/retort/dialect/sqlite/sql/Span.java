// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

/** A stretch of a statement's text by character offsets; {@code end} is exclusive. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** The text that this span covers in {@code sql}. */
    public String of(String sql) {
        return sql.substring(start, end);
    }

    boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    static Span of(Token token) {
        return new Span(token.start(), token.end());
    }
}
