// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionGraph;
import dev.retort.migration.RevisionNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks migrations, and a database's memory of them, against each other; one finding does not hide another. */
final class HistoryCheck {

    private final Migrations migrations;
    private final RevisionGraph graph;
    private final History history;
    private final List<Finding> findings = new ArrayList<>();

    HistoryCheck(Migrations migrations, History history) {
        this.migrations = migrations;
        this.graph = migrations.graph();
        this.history = history;
    }

    /** All that is found, what is about the database first. */
    List<Finding> run(List<JournalEntry> journal) {
        findings.clear();
        history.applied().forEach(this::checkApplied);
        checkMissing();
        checkOrder();
        checkJournal(journal);
        graph.revisions().forEach(this::checkOperations);
        if (graph.heads().size() > 1) {
            add(
                    Finding.Kind.SEVERAL_HEADS,
                    null,
                    "several heads: " + String.join(", ", graph.heads()) + "; `retort merge` joins them");
        }
        return List.copyOf(findings);
    }

    private void checkApplied(AppliedRevision applied) {
        if (!graph.contains(applied.id())) {
            add(
                    Finding.Kind.UNKNOWN,
                    applied.id(),
                    "applied, but no migration of this project has this id: bring it back, or forget it with"
                            + " `retort stamp --purge REVISION`");
            return;
        }
        try {
            if (!applied.checksum().equals(migrations.checksum(applied.id()))) {
                add(
                        Finding.Kind.EDITED,
                        applied.id(),
                        "edited after it was applied, in "
                                + graph.revision(applied.id()).origin()
                                + ": restore it and write the change as a new migration, or accept it as it is with `"
                                + stampAsItIs() + "`");
            }
        } catch (FaultyMigration e) {
            return; // said of its operations, below
        }
    }

    private void checkMissing() {
        Set<String> known = new HashSet<>(history.ids());
        known.removeIf(id -> !graph.contains(id));
        Set<String> missing = new TreeSet<>(graph.withAncestors(known));
        missing.removeAll(known);
        for (String id : missing) {
            List<String> followers =
                    graph.dependents(id).stream().filter(known::contains).toList();
            add(
                    Finding.Kind.MISSING,
                    id,
                    "not applied, although "
                            + (followers.isEmpty()
                                    ? "what follows it"
                                    : String.join(", ", followers) + ", which follows it,")
                            + " is: `retort upgrade " + id + "` applies it now; where its work is done, `"
                            + stampAsItIs()
                            + "` says so");
        }
    }

    /** A stamp of an earlier revision would forget the later ones. */
    private String stampAsItIs() {
        return "retort stamp "
                + history.current().stream().map(AppliedRevision::id).sorted().collect(Collectors.joining(" "));
    }

    private void checkOrder() {
        Map<String, Integer> places = new LinkedHashMap<>();
        history.applied().forEach(applied -> places.put(applied.id(), places.size()));
        for (AppliedRevision applied : history.applied()) {
            if (!graph.contains(applied.id())) {
                continue;
            }
            RevisionNode revision = graph.revision(applied.id());
            if (!Set.copyOf(applied.after()).equals(revision.after())) {
                add(
                        Finding.Kind.OUT_OF_ORDER,
                        applied.id(),
                        "followed " + list(applied.after()) + " when it was applied, and follows "
                                + list(revision.after()) + " now; other databases may have gone another way");
            }
            for (String parent : revision.prerequisites()) {
                if (places.getOrDefault(parent, -1) > places.getOrDefault(applied.id(), -1)) {
                    add(
                            Finding.Kind.OUT_OF_ORDER,
                            applied.id(),
                            "applied before " + parent
                                    + ", which it follows; other databases may have gone another way");
                }
            }
        }
    }

    private void checkJournal(List<JournalEntry> journal) {
        Interruptions.of(journal, history.ids()).byRevision().forEach((id, entries) -> {
            JournalEntry last = entries.get(entries.size() - 1);
            add(Finding.Kind.INTERRUPTED, id, InterruptedMigration.sentence(last));
        });
    }

    private void checkOperations(RevisionNode revision) {
        String id = revision.id();
        try {
            boolean changes = !migrations.upgrade(id).isEmpty();
            boolean changesBack = !migrations.downgrade(id).isEmpty();
            if (changes && !changesBack) {
                add(
                        Finding.Kind.EMPTY_DOWNGRADE,
                        id,
                        "its downgrade does nothing: write it in " + revision.origin()
                                + ", or say op.irreversible(\"why\") there");
            }
        } catch (MissingDowngrade e) {
            add(Finding.Kind.NO_DOWNGRADE, id, "there is no way back from it");
        } catch (FaultyMigration e) {
            add(Finding.Kind.FAULTY, id, String.valueOf(e.getMessage()));
        }
    }

    private static String list(Collection<String> ids) {
        return ids.isEmpty() ? "nothing" : String.join(", ", ids);
    }

    private void add(Finding.Kind kind, @Nullable String revision, String message) {
        findings.add(new Finding(kind, revision, message));
    }
}
