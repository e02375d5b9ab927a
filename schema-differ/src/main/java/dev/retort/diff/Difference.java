// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.operation.ChangeSet;
import dev.retort.schema.CannotTell;
import dev.retort.schema.Schema;
import dev.retort.schema.Unmanaged;
import java.util.List;

/**
 * What leads from one schema to another.
 *
 * @param upgrade from the live schema to {@code target}
 * @param downgrade back
 * @param target the schema that was aimed at, spelled as the live one wherever both mean the same
 * @param unmanaged what is there, is not aimed at, and stays
 * @param cannotTell what could not be compared
 * @param maybeRenamed what went and came and looks alike, most alike first
 */
public record Difference(
        ChangeSet upgrade,
        ChangeSet downgrade,
        Schema target,
        List<Unmanaged> unmanaged,
        List<CannotTell> cannotTell,
        List<RenameCandidate> maybeRenamed) {

    /** Copies the lists. */
    public Difference {
        unmanaged = List.copyOf(unmanaged);
        cannotTell = List.copyOf(cannotTell);
        maybeRenamed = List.copyOf(maybeRenamed);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return upgrade.isEmpty();
    }
}
