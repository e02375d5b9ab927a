// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

/** A name where a statement writes it: the value without quotes, and the place of its spelling. */
public record Name(String value, Span span) {

    static Name of(Token token) {
        return new Name(token.name(), Span.of(token));
    }

    /** Whether SQLite takes {@code other} for the same name. */
    public boolean is(String other) {
        return Identifiers.same(value, other);
    }

    @Override
    public String toString() {
        return value;
    }
}
