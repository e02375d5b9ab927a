// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.diff.Renames;
import java.util.Map;

/**
 * How a project and its database are compared.
 *
 * @param offline whether the migrations stand for the database, which is not asked
 * @param dropUnmanaged whether tables that no migration made may go too
 * @param fills SQL for the value of a new column in rows that exist, by {@code table.column}
 */
public record CompareOptions(
        Wanted wanted, boolean offline, boolean dropUnmanaged, Renames renames, Map<String, String> fills) {

    /** Copies the map. */
    public CompareOptions {
        fills = Map.copyOf(fills);
    }

    /** The entities with the database. */
    public static CompareOptions defaults() {
        return new CompareOptions(new Wanted.Entities(), false, false, Renames.none(), Map.of());
    }

    public CompareOptions withWanted(Wanted other) {
        return new CompareOptions(other, offline, dropUnmanaged, renames, fills);
    }

    /** The migrations stand for the database. */
    public CompareOptions withOffline(boolean other) {
        return new CompareOptions(wanted, other, dropUnmanaged, renames, fills);
    }

    /** Tables that no migration made may go too. */
    public CompareOptions withDropUnmanaged(boolean other) {
        return new CompareOptions(wanted, offline, other, renames, fills);
    }

    public CompareOptions withRenames(Renames other) {
        return new CompareOptions(wanted, offline, dropUnmanaged, other, fills);
    }

    public CompareOptions withFills(Map<String, String> other) {
        return new CompareOptions(wanted, offline, dropUnmanaged, renames, other);
    }
}
