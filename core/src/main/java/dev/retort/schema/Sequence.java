// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence; what is null is the database's usual value.
 *
 * @param ownedBy the column it goes with, as {@code table.column}, null for none
 */
public record Sequence(
        ObjectName name,
        long start,
        long increment,
        @Nullable DataType type,
        @Nullable Long minimum,
        @Nullable Long maximum,
        @Nullable Long cache,
        boolean cycle,
        @Nullable String ownedBy) {

    /** A sequence that begins at 1 and counts by 1. */
    public static Sequence sequence(String name) {
        return new Sequence(ObjectName.parse(name), 1, 1, null, null, null, null, false, null);
    }

    public Sequence startWith(long first) {
        return new Sequence(name, first, increment, type, minimum, maximum, cache, cycle, ownedBy);
    }

    public Sequence incrementBy(long step) {
        return new Sequence(name, start, step, type, minimum, maximum, cache, cycle, ownedBy);
    }

    public Sequence as(@Nullable DataType other) {
        return new Sequence(name, start, increment, other, minimum, maximum, cache, cycle, ownedBy);
    }

    public Sequence between(@Nullable Long least, @Nullable Long greatest) {
        return new Sequence(name, start, increment, type, least, greatest, cache, cycle, ownedBy);
    }

    /** Its numbers begin here, counted downwards too. */
    public Sequence atLeast(long least) {
        return between(least, maximum);
    }

    /** Its numbers end here. */
    public Sequence atMost(long greatest) {
        return between(minimum, greatest);
    }

    /** Each session takes so many numbers at once. */
    public Sequence cache(long numbers) {
        return cache(Long.valueOf(numbers));
    }

    public Sequence cache(@Nullable Long numbers) {
        return new Sequence(name, start, increment, type, minimum, maximum, numbers, cycle, ownedBy);
    }

    /** Begins anew after its last number. */
    public Sequence cycling() {
        return new Sequence(name, start, increment, type, minimum, maximum, cache, true, ownedBy);
    }

    public Sequence ownedBy(@Nullable String column) {
        return new Sequence(name, start, increment, type, minimum, maximum, cache, cycle, column);
    }

    /** The same sequence under another name. */
    public Sequence named(ObjectName other) {
        return new Sequence(other, start, increment, type, minimum, maximum, cache, cycle, ownedBy);
    }
}
