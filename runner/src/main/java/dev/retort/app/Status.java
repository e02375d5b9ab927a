// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import dev.retort.migration.RevisionGraph;
import dev.retort.migration.RevisionNode;
import dev.retort.run.AppliedRevision;
import dev.retort.run.History;
import dev.retort.run.JournalEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * How a database and the migrations of a project stand to each other.
 *
 * @param current ids of the revisions that the database is at
 * @param heads ids of the revisions that none follows
 * @param pending ids of what is not applied, in order
 * @param unknown ids of what is applied and no migration of the project
 * @param edited ids of what was changed after it was applied
 * @param interrupted ids of what was begun and is not finished
 */
public record Status(
        List<String> current,
        List<String> heads,
        List<String> pending,
        List<String> unknown,
        List<String> edited,
        List<String> interrupted) {

    /** Copies the lists. */
    public Status {
        current = List.copyOf(current);
        heads = List.copyOf(heads);
        pending = List.copyOf(pending);
        unknown = List.copyOf(unknown);
        edited = List.copyOf(edited);
        interrupted = List.copyOf(interrupted);
    }

    /** Sentences on what was edited and what was cut off. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!edited.isEmpty()) {
            faults.add("edited after it was applied: " + String.join(", ", edited));
        }
        if (!interrupted.isEmpty()) {
            faults.add("begun and not finished: " + String.join(", ", interrupted));
        }
        return faults;
    }

    static Status of(RevisionGraph graph, History history, List<RevisionNode> edited, List<JournalEntry> journal) {
        return new Status(
                history.current().stream().map(AppliedRevision::id).sorted().toList(),
                List.copyOf(graph.heads()),
                graph.revisions().stream()
                        .map(RevisionNode::id)
                        .filter(id -> !history.ids().contains(id))
                        .toList(),
                history.ids().stream()
                        .filter(id -> !graph.contains(id))
                        .sorted()
                        .toList(),
                edited.stream().map(RevisionNode::id).sorted().toList(),
                journal.stream().map(JournalEntry::revision).distinct().sorted().toList());
    }

    /** Whether everything is applied and finished, and nothing is unknown or edited. */
    boolean isExpected() {
        return pending.isEmpty() && unknown.isEmpty() && faults().isEmpty();
    }

    /** Whether everything is applied and finished, nothing is unknown or edited, and there is one head at most. */
    public boolean healthy() {
        return isExpected() && heads.size() < 2;
    }
}
