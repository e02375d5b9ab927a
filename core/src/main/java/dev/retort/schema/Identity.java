// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column whose value the database counts up.
 *
 * @param kind who decides
 * @param start the first value, null for the database's usual one (1)
 * @param increment the step, null for the database's usual one (1)
 */
public record Identity(Kind kind, @Nullable Long start, @Nullable Long increment) {

    /** The usual one: a row may bring its own value. */
    public static final Identity USUAL = new Identity(Kind.BY_DEFAULT, null, null);

    /** A start or step of 1 is the usual one. */
    public Identity {
        start = start != null && start == 1 ? null : start;
        increment = increment != null && increment == 1 ? null : increment;
    }

    /** The usual identity; how it differs follows. */
    public static Identity identity() {
        return USUAL;
    }

    /** The database decides, always. */
    public Identity always() {
        return withKind(Kind.ALWAYS);
    }

    /** A sequence that belongs to the column, and a default that reads it. */
    public Identity serial() {
        return withKind(Kind.SERIAL);
    }

    /** No number is given out twice, even if its row is gone. */
    public Identity neverReused() {
        return withKind(Kind.NEVER_REUSED);
    }

    public Identity startWith(long first) {
        return new Identity(kind, first, increment);
    }

    public Identity incrementBy(long step) {
        return new Identity(kind, start, step);
    }

    private Identity withKind(Kind other) {
        return new Identity(other, start, increment);
    }

    /** Who decides the value. */
    public enum Kind {
        /** The database, unless the row brings one. */
        BY_DEFAULT,
        /** The database, always. */
        ALWAYS,
        /** A sequence that belongs to the column and a default that reads it. */
        SERIAL,
        /** The database, never giving a number out twice even if its row is gone. */
        NEVER_REUSED
    }
}
