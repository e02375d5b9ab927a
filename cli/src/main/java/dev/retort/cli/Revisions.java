// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.RevisionView;
import java.util.ArrayList;
import java.util.List;

/** Writes revisions for people. */
final class Revisions {

    private final Output output;

    Revisions(Output output) {
        this.output = output;
    }

    /** A line for each. */
    void list(List<RevisionView> revisions) {
        output.table(revisions.stream()
                .map(revision -> List.of(revision.id(), marks(revision), revision.message()))
                .toList());
    }

    /** A paragraph. */
    void details(RevisionView revision) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("revision", revision.id() + (marks(revision).isEmpty() ? "" : " " + marks(revision))));
        rows.add(List.of("message", revision.message()));
        rows.add(List.of("after", revision.after().isEmpty() ? "base" : String.join(", ", revision.after())));
        if (!revision.dependsOn().isEmpty()) {
            rows.add(List.of("depends on", String.join(", ", revision.dependsOn())));
        }
        if (!revision.labels().isEmpty()) {
            rows.add(List.of("labels", String.join(", ", revision.labels())));
        }
        rows.add(List.of("file", revision.origin()));
        output.table(rows);
        output.line();
    }

    private static String marks(RevisionView revision) {
        List<String> marks = new ArrayList<>();
        if (revision.head()) {
            marks.add("head");
        }
        if (revision.state() != null) {
            marks.add(revision.state());
        }
        return marks.isEmpty() ? "" : "(" + String.join(", ", marks) + ")";
    }
}
