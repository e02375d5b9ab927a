// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What one side has and the other side may have too; each element is given out once. */
final class Pairs<T> {

    private final List<T> left;

    Pairs(Collection<T> elements) {
        this.left = new ArrayList<>(elements);
    }

    /** Gives out the first element left that goes with {@code other}. */
    <U> Optional<T> take(U other, BiPredicate<T, U> goesWith) {
        for (T element : left) {
            if (goesWith.test(element, other)) {
                left.remove(element);
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** The elements that nobody took. */
    List<T> left() {
        return List.copyOf(left);
    }
}
