// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.List;

/**
 * What a stamp changed in the history, and nowhere else.
 *
 * @param added ids that now count as applied
 * @param removed ids that no longer do
 * @param refreshed ids whose recorded checksum was another
 */
public record StampReport(
        List<String> added, List<String> removed, List<String> refreshed, List<AppliedRevision> current) {

    /** Copies the lists. */
    public StampReport {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        refreshed = List.copyOf(refreshed);
        current = List.copyOf(current);
    }
}
