// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import dev.retort.migration.RevisionGraph;
import java.util.HashSet;
import java.util.Set;

/** Reads {@code FROM:TO}, both included, either of them left out for base and heads. */
record RevisionRange(RevisionGraph graph, Set<String> applied) {

    /** What stands for where the database is. */
    static final String CURRENT = "current";

    static boolean asksDatabase(String text) {
        return text.contains(CURRENT);
    }

    /** The ids of the revisions in the range. */
    Set<String> of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new MalformedRange(text);
        }
        Set<String> to = ends(text.substring(colon + 1), "heads");
        Set<String> from = ends(text.substring(0, colon), "base");
        Set<String> inside = new HashSet<>(graph.withAncestors(to));
        Set<String> before = new HashSet<>(graph.withAncestors(from));
        before.removeAll(from);
        inside.removeAll(before);
        return inside;
    }

    private Set<String> ends(String text, String otherwise) {
        String end = text.isBlank() ? otherwise : text.strip();
        return end.equals(CURRENT) ? graph.tips(applied) : graph.resolve(end, applied);
    }
}
