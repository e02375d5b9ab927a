// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What goes, what comes, and what only gets another name.
 *
 * @param gone elements of the old side that are not on the new side
 * @param come elements of the new side that were not on the old side
 * @param renamed old and new, of elements that are equal but for a name
 */
record Changed<T>(List<T> gone, List<T> come, List<Renamed<T>> renamed) {

    /** An element under its old and its new name. */
    record Renamed<T>(T before, T after) {}

    /**
     * Compares two sides.
     *
     * @param taken names on the old side, of any kind: nothing can be renamed to one of them
     * @param losesItsGround what goes and comes again although it is the same, as what it stands on does so
     */
    static <T> Changed<T> of(
            Collection<T> from,
            Collection<T> to,
            Set<String> taken,
            Function<T, Optional<String>> name,
            UnaryOperator<T> withoutName,
            Predicate<T> losesItsGround) {
        List<T> gone = new ArrayList<>(from);
        gone.removeIf(element -> to.contains(element) && !losesItsGround.test(element));
        List<T> come = new ArrayList<>(to);
        come.removeIf(element -> from.contains(element) && !losesItsGround.test(element));
        List<Renamed<T>> renamed = new ArrayList<>();
        for (T after : List.copyOf(come)) {
            Optional<T> before = gone.stream()
                    .filter(old ->
                            name.apply(old).isPresent() && name.apply(after).isPresent())
                    .filter(old -> !taken.contains(name.apply(after).orElseThrow()))
                    .filter(old -> !losesItsGround.test(old) && !losesItsGround.test(after))
                    .filter(old -> Objects.equals(withoutName.apply(old), withoutName.apply(after)))
                    .findFirst();
            before.ifPresent(old -> {
                renamed.add(new Renamed<>(old, after));
                gone.remove(old);
                come.remove(after);
            });
        }
        return new Changed<>(gone, come, renamed);
    }
}
