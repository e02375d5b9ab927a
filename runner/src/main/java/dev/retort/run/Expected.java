// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the history must say right before a migration runs, whatever other processes have done since it was planned.
 *
 * @param applied revisions that must be applied
 * @param missing revisions that must not be
 */
record Expected(Set<String> applied, Set<String> missing) {

    /** All revisions that matter, this one included. */
    Set<String> all(RevisionNode revision) {
        Set<String> all = new HashSet<>(applied);
        all.addAll(missing);
        all.add(revision.id());
        return all;
    }

    /** The revisions that are not as they must be, where these are applied. */
    List<String> violatedBy(Set<String> found) {
        List<String> violated = new ArrayList<>(applied);
        violated.removeAll(found);
        missing.stream().filter(found::contains).forEach(violated::add);
        return violated.stream().sorted().toList();
    }
}
