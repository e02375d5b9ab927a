// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column whose value the database counts up.
 *
 * @param kind who decides
 * @param start the first value, null for the database's usual one (1)
 * @param increment the step, null for the database's usual one (1)
 * @param minimum the least value, null for the database's usual one
 * @param maximum the greatest value, null for the database's usual one
 * @param cache how many numbers a session takes at once, null for the database's usual one (1)
 * @param cycle whether it begins anew after its last number
 */
public record Identity(
        Kind kind,
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        @Nullable Long cache,
        boolean cycle) {

    /** The usual one: a row may bring its own value. */
    public static final Identity USUAL = new Identity(Kind.BY_DEFAULT, null, null);

    /** A start, step or cache of 1 is the usual one. */
    public Identity {
        start = unlessOne(start);
        increment = unlessOne(increment);
        cache = unlessOne(cache);
    }

    /** One without bounds. */
    public Identity(Kind kind, @Nullable Long start, @Nullable Long increment) {
        this(kind, start, increment, null, null, null, false);
    }

    private static @Nullable Long unlessOne(@Nullable Long number) {
        return number != null && number == 1 ? null : number;
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
        return new Identity(kind, first, increment, minimum, maximum, cache, cycle);
    }

    public Identity incrementBy(long step) {
        return new Identity(kind, start, step, minimum, maximum, cache, cycle);
    }

    public Identity atLeast(long least) {
        return new Identity(kind, start, increment, least, maximum, cache, cycle);
    }

    public Identity atMost(long greatest) {
        return new Identity(kind, start, increment, minimum, greatest, cache, cycle);
    }

    /** How many numbers a session takes at once. */
    public Identity cache(long numbers) {
        return new Identity(kind, start, increment, minimum, maximum, numbers, cycle);
    }

    /** Begins anew after its last number. */
    public Identity cycling() {
        return new Identity(kind, start, increment, minimum, maximum, cache, true);
    }

    private Identity withKind(Kind other) {
        return new Identity(other, start, increment, minimum, maximum, cache, cycle);
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
