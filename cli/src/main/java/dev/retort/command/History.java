// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.migration.RevisionGraph;
import dev.retort.migration.RevisionNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the revisions of a project. */
public final class History {

    private static final String CURRENT = "current";

    private final Project project;

    /** The revisions of this project. */
    public History(Project project) {
        this.project = project;
    }

    /**
     * Lists them, the newest first.
     *
     * @param range {@code FROM:TO}, both included, either of them left out for base and heads; null for all
     * @param asking whether the database is asked which of them are applied
     */
    public Result run(@Nullable String range, boolean asking) {
        RevisionGraph graph = project.migrations().graph();
        boolean needsDatabase = asking || (range != null && range.contains(CURRENT));
        dev.retort.run.History history = needsDatabase ? project.engine().history() : dev.retort.run.History.EMPTY;
        List<RevisionNode> chosen = new ArrayList<>(graph.revisions());
        if (range != null) {
            Set<String> inside = new Range(graph, history.ids()).of(range);
            chosen.removeIf(revision -> !inside.contains(revision.id()));
        }
        Collections.reverse(chosen);
        List<RevisionView> views = RevisionView.of(graph, chosen);
        return new Result(asking ? withStates(views, history) : views);
    }

    private static List<RevisionView> withStates(List<RevisionView> views, dev.retort.run.History history) {
        Set<String> current =
                history.current().stream().map(revision -> revision.id()).collect(Collectors.toSet());
        return views.stream()
                .map(view -> view.withState(
                        current.contains(view.id())
                                ? CURRENT
                                : history.ids().contains(view.id()) ? "applied" : "pending"))
                .toList();
    }

    /** The revisions, the newest first. */
    public record Result(List<RevisionView> revisions) {}

    /** Reads {@code FROM:TO}. */
    private record Range(RevisionGraph graph, Set<String> applied) {

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
}
