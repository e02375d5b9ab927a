// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.schema.ObjectName;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a comparison cannot know by itself.
 *
 * @param renames what a person said was renamed
 * @param mayDrop whether a table, sequence or enum type that the target does not have may go; else it is reported
 * @param fills SQL for the value of a new column in rows that exist, by {@code table.column}
 * @param countsAsTold whether an identity column of the target that says nothing more means the usual one, and a computed one what it
 *     says of being kept; entities say neither, so that for them it will do as it is now
 */
public record DiffOptions(
        Renames renames, Predicate<ObjectName> mayDrop, Map<String, String> fills, boolean countsAsTold) {

    /** Copies the map. */
    public DiffOptions {
        fills = Map.copyOf(fills);
    }

    /** Nothing was renamed, everything may go, nothing is filled, the target means what it says. */
    public static DiffOptions defaults() {
        return new DiffOptions(Renames.none(), name -> true, Map.of(), true);
    }

    public DiffOptions withRenames(Renames other) {
        return new DiffOptions(other, mayDrop, fills, countsAsTold);
    }

    public DiffOptions withMayDrop(Predicate<ObjectName> other) {
        return new DiffOptions(renames, other, fills, countsAsTold);
    }

    public DiffOptions withFills(Map<String, String> other) {
        return new DiffOptions(renames, mayDrop, other, countsAsTold);
    }

    public DiffOptions withCountsAsTold(boolean other) {
        return new DiffOptions(renames, mayDrop, fills, other);
    }
}
