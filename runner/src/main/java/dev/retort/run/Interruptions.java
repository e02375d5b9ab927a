// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The migrations that a process has begun and none has finished. */
record Interruptions(Map<String, List<JournalEntry>> byRevision) {

    /** Those of the journal; what the history says of is finished, although the journal was read before that. */
    static Interruptions of(List<JournalEntry> journal, Set<String> applied) {
        Map<String, List<JournalEntry>> byRevision = new TreeMap<>();
        for (JournalEntry entry : journal) {
            boolean finished = applied.contains(entry.revision()) == (entry.direction() == Direction.UPGRADE);
            if (!finished) {
                byRevision
                        .computeIfAbsent(entry.revision(), id -> new ArrayList<>())
                        .add(entry);
            }
        }
        return new Interruptions(byRevision);
    }

    /** The path with what was cut off at its beginning; {@link InterruptedMigration} where it is not on the path. */
    List<RevisionNode> first(Direction direction, List<RevisionNode> path) {
        for (List<JournalEntry> entries : byRevision.values()) {
            JournalEntry last = entries.get(entries.size() - 1);
            boolean isOnPath = last.direction() == direction
                    && path.stream().anyMatch(revision -> revision.id().equals(last.revision()));
            if (!isOnPath) {
                throw new InterruptedMigration(last);
            }
        }
        List<RevisionNode> ordered = new ArrayList<>(path);
        ordered.removeIf(revision -> !byRevision.containsKey(revision.id()));
        path.stream().filter(revision -> !byRevision.containsKey(revision.id())).forEach(ordered::add);
        return ordered;
    }

    /** Makes sure that each begins as it did when it was begun, or throws {@link JournalMismatch}. */
    void check(List<PlannedRevision> plan) {
        for (PlannedRevision planned : plan) {
            for (JournalEntry entry : byRevision.getOrDefault(planned.revision().id(), List.of())) {
                boolean same = entry.part() <= planned.segments().size()
                        && planned.segments()
                                .get(entry.part() - 1)
                                .fingerprint()
                                .equals(entry.fingerprint());
                if (!same) {
                    throw new JournalMismatch(planned.revision(), entry);
                }
            }
        }
    }
}
