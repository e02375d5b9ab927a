// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.Names;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what went while something alike came. Nothing is concluded from it: a person decides. */
final class RenameCandidates {

    private static final double PLAUSIBLE = 0.5;

    private final Dialect dialect;

    RenameCandidates(Dialect dialect) {
        this.dialect = dialect;
    }

    List<RenameCandidate> among(Schema from, Schema to) {
        List<RenameCandidate> candidates = new ArrayList<>();
        for (Table gone : from.tables().values()) {
            if (to.table(gone.name()).isEmpty()) {
                tables(gone, from, to, candidates);
            } else {
                columns(gone, to.table(gone.name()).orElseThrow(), candidates);
            }
        }
        candidates.sort(
                Comparator.comparingDouble(RenameCandidate::score).reversed().thenComparing(RenameCandidate::flag));
        return candidates;
    }

    private void tables(Table gone, Schema from, Schema to, List<RenameCandidate> candidates) {
        for (Table come : to.tables().values()) {
            boolean comes = from.table(come.name()).isEmpty()
                    && java.util.Objects.equals(
                            come.name().schema(), gone.name().schema());
            if (comes) {
                double columns =
                        likeness(gone.columns().keySet(), come.columns().keySet());
                double names =
                        Likeness.of(text(gone.name().name()), text(come.name().name()));
                double score = 0.7 * columns + 0.3 * names;
                if (score >= PLAUSIBLE) {
                    candidates.add(new RenameCandidate(
                            gone.name(),
                            null,
                            come.name().name(),
                            score,
                            percent(columns) + " of the columns are the same"));
                }
            }
        }
    }

    private void columns(Table from, Table to, List<RenameCandidate> candidates) {
        for (Column gone : from.columns().values()) {
            if (to.column(gone.name()).isEmpty()) {
                to.columns().values().stream()
                        .filter(come -> from.column(come.name()).isEmpty())
                        .forEach(come -> column(from, gone, come, candidates));
            }
        }
    }

    private void column(Table table, Column gone, Column come, List<RenameCandidate> candidates) {
        DataType before = dialect.types().canonical(gone.type());
        DataType after = dialect.types().canonical(come.type());
        boolean sameType = before.equals(after);
        if (!sameType && before.getClass() != after.getClass()) {
            return;
        }
        double names = Likeness.of(text(gone.name()), text(come.name()));
        double score = (sameType ? 0.45 : 0.25) + 0.1 * (gone.nullable() == come.nullable() ? 1 : 0) + 0.45 * names;
        if (score >= PLAUSIBLE) {
            String evidence = (sameType ? "same type" : "similar type") + ", names " + percent(names) + " alike";
            candidates.add(new RenameCandidate(table.name(), gone.name(), come.name(), score, evidence));
        }
    }

    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }

    private static String text(String name) {
        return Names.text(name).toLowerCase(Locale.ROOT);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
