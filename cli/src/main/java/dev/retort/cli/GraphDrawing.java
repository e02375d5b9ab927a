// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.RevisionView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws which revision follows which, the newest first: a star is a revision, a line leads to what it follows.
 *
 * <p>Each column of lines waits for the revision that it leads to.
 */
final class GraphDrawing {

    private final List<RevisionView> revisions;
    private final Set<String> drawn = new HashSet<>();
    private final List<@Nullable String> columns = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /** A drawing of these, in this order: none before those that follow it. */
    GraphDrawing(List<RevisionView> revisions) {
        this.revisions = List.copyOf(revisions);
        revisions.forEach(revision -> drawn.add(revision.id()));
    }

    List<String> lines() {
        lines.clear();
        columns.clear();
        revisions.forEach(this::draw);
        return List.copyOf(lines);
    }

    private void draw(RevisionView revision) {
        int column = columns.indexOf(revision.id());
        if (column < 0) {
            column = freeColumn();
        }
        joinOthers(revision.id(), column);
        columns.set(column, revision.id());
        lines.add(row(column, "*") + "  " + words(revision));
        lead(revision, column);
    }

    /** Lines of other columns that lead to the same revision end here. */
    private void joinOthers(String id, int column) {
        List<Integer> joining = new ArrayList<>();
        for (int i = column + 1; i < columns.size(); i++) {
            if (id.equals(columns.get(i))) {
                joining.add(i);
            }
        }
        if (!joining.isEmpty()) {
            lines.add(bar(column, joining, "╯", "┴"));
            joining.forEach(i -> columns.set(i, null));
            trim();
        }
    }

    /** Lines begin that lead to what the revision follows. */
    private void lead(RevisionView revision, int column) {
        List<String> parents = revision.after().stream().filter(drawn::contains).toList();
        columns.set(column, parents.isEmpty() ? null : parents.get(0));
        List<Integer> opened = new ArrayList<>();
        for (String parent : parents.subList(Math.min(1, parents.size()), parents.size())) {
            int next = freeColumnAfter(column);
            columns.set(next, parent);
            opened.add(next);
        }
        if (!opened.isEmpty()) {
            lines.add(bar(column, opened, "╮", "┬"));
        }
        trim();
    }

    private String bar(int from, List<Integer> to, String last, String amid) {
        int end = to.stream().mapToInt(Integer::intValue).max().orElse(from);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            boolean inside = i > from && i < end;
            if (i == from) {
                line.append("├");
            } else if (i == end) {
                line.append(last);
            } else if (to.contains(i)) {
                line.append(amid);
            } else {
                line.append(columns.get(i) == null ? (inside ? "─" : " ") : inside ? "┼" : "│");
            }
            line.append(i >= from && i < end ? "─" : " ");
        }
        return line.toString().stripTrailing();
    }

    private String row(int column, String mark) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            line.append(i == column ? mark : columns.get(i) == null ? " " : "│").append(' ');
        }
        return line.toString().stripTrailing();
    }

    private static String words(RevisionView revision) {
        List<String> marks = new ArrayList<>(revision.labels());
        if (revision.head()) {
            marks.add("head");
        }
        if (revision.state() != null) {
            marks.add(revision.state());
        }
        return revision.id() + (marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")") + "  "
                + revision.message();
    }

    private int freeColumn() {
        return freeColumnAfter(-1);
    }

    private int freeColumnAfter(int column) {
        for (int i = column + 1; i < columns.size(); i++) {
            if (columns.get(i) == null) {
                return i;
            }
        }
        columns.add(null);
        return columns.size() - 1;
    }

    private void trim() {
        while (!columns.isEmpty() && columns.get(columns.size() - 1) == null) {
            columns.remove(columns.size() - 1);
        }
    }
}
