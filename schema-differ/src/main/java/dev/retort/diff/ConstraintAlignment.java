// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Canonical;
import dev.retort.schema.Check;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Aligns constraints and indexes of one table: they go together by what they say, not by name. A name counts only where somebody
 * chose it on both sides.
 */
final class ConstraintAlignment {

    private final Canonical canonical;
    private final Settled settled;
    private final Table live;
    private final Pairs<Said<Unique>> uniques;
    private final Pairs<Said<Index>> indexes;
    private final Pairs<Said<ForeignKey>> foreignKeys;
    private final Pairs<Said<Check>> checks;
    private final Set<String> chosen = new HashSet<>();
    private final List<Unique> alignedUniques = new ArrayList<>();
    private final List<Index> alignedIndexes = new ArrayList<>();

    ConstraintAlignment(Canonical canonical, Settled settled, Table live) {
        this.canonical = canonical;
        this.settled = settled;
        this.live = live;
        this.uniques = new Pairs<>(live.uniques().stream().map(this::said).toList());
        this.indexes = new Pairs<>(live.indexes().stream().map(this::said).toList());
        this.foreignKeys =
                new Pairs<>(live.foreignKeys().stream().map(this::said).toList());
        this.checks = new Pairs<>(live.checks().stream().map(this::said).toList());
    }

    /** Aligns those of the target; {@code indexedForeignKeys} where the database lets no foreign key be without an index. */
    Table align(Table target, boolean indexedForeignKeys) {
        chosen.addAll(TableNames.of(target));
        List<Said<Index>> loneIndexes = new ArrayList<>();
        List<Said<Unique>> loneUniques = new ArrayList<>();
        target.indexes().stream().map(this::said).forEach(index -> alignIndex(index, loneIndexes));
        target.uniques().stream().map(this::said).forEach(unique -> alignUnique(unique, loneUniques));
        loneIndexes.removeIf(this::leaveUnknown);
        loneIndexes.forEach(this::alignWithUnique);
        loneUniques.forEach(this::alignWithIndex);
        if (indexedForeignKeys) {
            indexes.left().stream()
                    .map(Said::itself)
                    .filter(index -> isAllThatAKeyStandsOn(index, target))
                    .forEach(alignedIndexes::add);
        }
        return target.withUniques(alignedUniques)
                .withIndexes(alignedIndexes)
                .withForeignKeys(target.foreignKeys().stream()
                        .map(this::said)
                        .map(this::alignForeignKey)
                        .toList())
                .withChecks(alignChecks(target));
    }

    private List<Check> alignChecks(Table target) {
        List<Check> aligned = new ArrayList<>();
        List<Said<Check>> lone = new ArrayList<>();
        for (Check check : target.checks()) {
            Said<Check> said = said(check);
            checks.take(said, ConstraintAlignment::sameCheck)
                    .ifPresentOrElse(
                            found -> aligned.add(found.itself().named(name(check.name(), found.name()))),
                            () -> lone.add(said));
        }
        for (Said<Check> check : lone) {
            boolean unknown = settled.isUnknown(Suspect.of(live.name(), check.itself()));
            Optional<Said<Check>> left = unknown ? left(checks, check) : Optional.empty();
            aligned.add(left.map(Said::itself).orElse(check.itself()));
        }
        return aligned;
    }

    private static boolean sameCheck(Said<Check> one, Said<Check> other) {
        return one.form().expression().equals(other.form().expression());
    }

    /** What is left on the live side for something that cannot be compared: of the same name, if there is such a one. */
    private static <T> Optional<Said<T>> left(Pairs<Said<T>> pairs, Said<T> unknown) {
        Optional<Said<T>> named = pairs.take(
                unknown, (one, other) -> one.name() != null && one.name().equals(other.name()));
        return named.isPresent() ? named : pairs.take(unknown, (one, other) -> true);
    }

    /** An index that cannot be compared stays as it is. */
    private boolean leaveUnknown(Said<Index> index) {
        Optional<Said<Index>> left =
                settled.isUnknown(Suspect.of(live.name(), index.itself())) ? left(indexes, index) : Optional.empty();
        left.ifPresent(found -> alignedIndexes.add(found.itself()));
        return left.isPresent();
    }

    private void alignIndex(Said<Index> index, List<Said<Index>> lone) {
        take(indexes, index, ConstraintAlignment::sameIndex)
                .ifPresentOrElse(
                        found -> alignedIndexes.add(found.itself().named(name(index.name(), found.name()))),
                        () -> lone.add(index));
    }

    private void alignUnique(Said<Unique> unique, List<Said<Unique>> lone) {
        take(uniques, unique, ConstraintAlignment::sameUnique)
                .ifPresentOrElse(
                        found -> alignedUniques.add(found.itself().named(name(unique.name(), found.name()))),
                        () -> lone.add(unique));
    }

    /** Of several that say the same, the one of the same name, else one whose name nothing else is to have. */
    private <T> Optional<Said<T>> take(Pairs<Said<T>> pairs, Said<T> wanted, BiPredicate<Said<T>, Said<T>> same) {
        return pairs.take(
                        wanted, (found, other) -> Objects.equals(found.name(), other.name()) && same.test(found, other))
                .or(() -> pairs.take(
                        wanted, (found, other) -> isFree(found.name(), other.name()) && same.test(found, other)))
                .or(() -> pairs.take(wanted, same));
    }

    /** An index on the columns of a foreign key is as good as the one that would come with the key if it went. */
    private boolean isAllThatAKeyStandsOn(Index index, Table target) {
        List<String> columns = index.parts().stream().map(IndexPart::text).toList();
        boolean plain = index.equals(Index.index(index.name()).on(columns.toArray(String[]::new)));
        return plain
                && Stream.of(live, target).allMatch(side -> side.foreignKeys().stream()
                        .anyMatch(key -> key.columns().equals(columns)))
                && Stream.of(
                                alignedIndexes.stream().map(other -> other.parts().stream()
                                        .map(IndexPart::text)
                                        .toList()),
                                alignedUniques.stream().map(Unique::columns),
                                Stream.ofNullable(target.primaryKey()).map(PrimaryKey::columns))
                        .flatMap(keys -> keys)
                        .noneMatch(key -> key.size() >= columns.size()
                                && key.subList(0, columns.size()).equals(columns));
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
        Index told = settled.of(live.name(), index);
        Table alone = canonical.of(Table.named(live.name()).withIndexes(List.of(told)));
        return new Said<>(index, alone.indexes().iterator().next(), index.name());
    }

    private Said<ForeignKey> said(ForeignKey key) {
        Table alone = canonical.of(Table.named(live.name()).withForeignKeys(List.of(key)));
        return new Said<>(key, alone.foreignKeys().iterator().next(), key.name());
    }

    private Said<Check> said(Check check) {
        Check told = settled.of(live.name(), check);
        Table alone = canonical.of(Table.named(live.name()).withChecks(List.of(told)));
        return new Said<>(check, alone.checks().iterator().next(), check.name());
    }
}
