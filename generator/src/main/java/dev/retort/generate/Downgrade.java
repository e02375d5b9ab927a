// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import dev.retort.operation.ChangeSet;
import dev.retort.operation.Irreversible;
import dev.retort.schema.Schema;

/** How a migration is taken back. */
public sealed interface Downgrade {

    /** By these operations. */
    record By(ChangeSet changes) implements Downgrade {}

    /** Not at all, for this reason. */
    record Impossible(String reason) implements Downgrade {}

    /** In a way that the author writes. */
    record Open() implements Downgrade {}

    /** What takes the upgrade of this schema back, where that can be derived. */
    static Downgrade of(ChangeSet upgrade, Schema before) {
        try {
            return new By(upgrade.inverse(before));
        } catch (Irreversible e) {
            return new Impossible(String.valueOf(e.getMessage()));
        }
    }
}
