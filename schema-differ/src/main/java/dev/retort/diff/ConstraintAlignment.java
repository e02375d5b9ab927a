// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Canonical;
import dev.retort.schema.Check;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Aligns constraints and indexes of one table: they go together by what they say, not by name. A name counts only where somebody
 * chose it on both sides.
 */
final class ConstraintAlignment {

    private final Canonical canonical;
    private final Table live;
    private final Pairs<Said<Unique>> uniques;
    private final Pairs<Said<Index>> indexes;
    private final Pairs<Said<ForeignKey>> foreignKeys;
    private final Pairs<Said<Check>> checks;
    private final Set<String> chosen = new HashSet<>();
    private final List<Unique> alignedUniques = new ArrayList<>();
    private final List<Index> alignedIndexes = new ArrayList<>();

    ConstraintAlignment(Canonical canonical, Table live) {
        this.canonical = canonical;
        this.live = live;
        this.uniques = new Pairs<>(live.uniques().stream().map(this::said).toList());
        this.indexes = new Pairs<>(live.indexes().stream().map(this::said).toList());
        this.foreignKeys =
                new Pairs<>(live.foreignKeys().stream().map(this::said).toList());
        this.checks = new Pairs<>(live.checks().stream().map(this::said).toList());
    }

    Table align(Table target) {
        chosen.addAll(TableNames.of(target));
        List<Said<Index>> loneIndexes = new ArrayList<>();
        List<Said<Unique>> loneUniques = new ArrayList<>();
        target.indexes().stream().map(this::said).forEach(index -> alignIndex(index, loneIndexes));
        target.uniques().stream().map(this::said).forEach(unique -> alignUnique(unique, loneUniques));
        loneIndexes.forEach(this::alignWithUnique);
        loneUniques.forEach(this::alignWithIndex);
        return target.withUniques(alignedUniques)
                .withIndexes(alignedIndexes)
                .withForeignKeys(target.foreignKeys().stream()
                        .map(this::said)
                        .map(this::alignForeignKey)
                        .toList())
                .withChecks(target.checks().stream()
                        .map(this::said)
                        .map(this::alignCheck)
                        .toList());
    }

    private void alignIndex(Said<Index> index, List<Said<Index>> lone) {
        indexes.take(index, ConstraintAlignment::sameIndex)
                .ifPresentOrElse(
                        found -> alignedIndexes.add(found.itself().named(name(index.name(), found.name()))),
                        () -> lone.add(index));
    }

    private void alignUnique(Said<Unique> unique, List<Said<Unique>> lone) {
        uniques.take(unique, ConstraintAlignment::sameUnique)
                .ifPresentOrElse(
                        found -> alignedUniques.add(found.itself().named(name(unique.name(), found.name()))),
                        () -> lone.add(unique));
    }

    /** A unique index and a unique constraint on the same columns refuse the same rows. */
    private void alignWithUnique(Said<Index> index) {
        uniques.take(index, (unique, other) -> sameKeys(unique, other) && isFree(unique.name(), other.name()))
                .ifPresentOrElse(found -> alignedUniques.add(found.itself()), () -> alignedIndexes.add(index.itself()));
    }

    private void alignWithIndex(Said<Unique> unique) {
        indexes.take(unique, (index, other) -> sameKeys(other, index) && isFree(index.name(), other.name()))
                .ifPresentOrElse(
                        found -> alignedIndexes.add(found.itself()), () -> alignedUniques.add(unique.itself()));
    }

    private boolean isFree(@Nullable String found, @Nullable String own) {
        return found == null || found.equals(own) || !chosen.contains(found);
    }

    /** A key whose rules change is made anew: under the name that it is to have, else under its old one. */
    private ForeignKey alignForeignKey(Said<ForeignKey> key) {
        Optional<Said<ForeignKey>> same = foreignKeys.take(key, ConstraintAlignment::sameKey);
        if (same.isPresent()) {
            Said<ForeignKey> found = same.get();
            return found.itself().named(name(key.name(), found.name()));
        }
        if (key.name() != null) {
            return key.itself();
        }
        return foreignKeys
                .take(key, ConstraintAlignment::samePath)
                .map(found -> key.itself().named(name(null, found.name())))
                .orElse(key.itself());
    }

    private Check alignCheck(Said<Check> check) {
        return checks.take(check, (one, other) -> one.form()
                        .expression()
                        .equals(other.form().expression()))
                .map(found -> found.itself().named(name(check.name(), found.name())))
                .orElse(check.itself());
    }

    /** The name that is meant: the live one, unless both sides were named by somebody, or another one is to have it. */
    private @Nullable String name(@Nullable String target, @Nullable String found) {
        boolean nobodyChose = target == null || found == null || canonical.isGeneratedName(live, found);
        return nobodyChose && isFree(found, target) ? found : target;
    }

    private static boolean sameUnique(Said<Unique> one, Said<Unique> other) {
        return one.form().named(null).equals(other.form().named(null));
    }

    private static boolean sameIndex(Said<Index> one, Said<Index> other) {
        return one.form().named(null).equals(other.form().named(null));
    }

    private static boolean sameKeys(Said<Unique> unique, Said<Index> index) {
        Unique constraint = unique.form();
        Index plain = Index.index(null)
                .on(constraint.columns().stream().map(IndexPart::ascending).toList())
                .unique();
        Index same = constraint.nullsNotDistinct() ? plain.withNullsNotDistinct() : plain;
        return constraint.deferral() == Deferral.NOT_DEFERRABLE
                && index.form().named(null).equals(same);
    }

    private static boolean sameKey(Said<ForeignKey> one, Said<ForeignKey> other) {
        ForeignKey left = one.form();
        ForeignKey right = other.form();
        return samePath(one, other)
                && left.onDelete() == right.onDelete()
                && left.onUpdate() == right.onUpdate()
                && left.deferral() == right.deferral();
    }

    private static boolean samePath(Said<ForeignKey> one, Said<ForeignKey> other) {
        return one.form().references().equals(other.form().references())
                && columnPairs(one.form()).equals(columnPairs(other.form()));
    }

    private static Set<List<String>> columnPairs(ForeignKey key) {
        Set<List<String>> pairs = new HashSet<>();
        IntStream.range(0, key.columns().size())
                .forEach(i -> pairs.add(
                        List.of(key.columns().get(i), key.referencedColumns().get(i))));
        return pairs;
    }

    /** A constraint or index as it stands, in canonical form, and its name. */
    private record Said<T>(T itself, T form, @Nullable String name) {}

    private Said<Unique> said(Unique unique) {
        Table alone = canonical.of(Table.named(live.name()).withUniques(List.of(unique)));
        return new Said<>(unique, alone.uniques().iterator().next(), unique.name());
    }

    private Said<Index> said(Index index) {
        Table alone = canonical.of(Table.named(live.name()).withIndexes(List.of(index)));
        return new Said<>(index, alone.indexes().iterator().next(), index.name());
    }

    private Said<ForeignKey> said(ForeignKey key) {
        Table alone = canonical.of(Table.named(live.name()).withForeignKeys(List.of(key)));
        return new Said<>(key, alone.foreignKeys().iterator().next(), key.name());
    }

    private Said<Check> said(Check check) {
        Table alone = canonical.of(Table.named(live.name()).withChecks(List.of(check)));
        return new Said<>(check, alone.checks().iterator().next(), check.name());
    }
}
