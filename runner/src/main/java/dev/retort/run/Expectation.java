// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.schema.ObjectName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a statement changes in a catalogue.
 *
 * @param names under which all that it changes is said
 * @param done whether a change is the one that it makes
 * @param repeatable whether it does nothing besides, so that it can run again where nothing of it is to be seen
 */
record Expectation(Set<ObjectName> names, Predicate<CatalogueChange> done, boolean repeatable) {

    /** A change that can be recognised, of what has these names. */
    static Expectation of(Predicate<CatalogueChange> done, ObjectName... names) {
        return new Expectation(new LinkedHashSet<>(List.of(names)), done, true);
    }

    /** Nothing can be told of what it does. */
    static Expectation unknown() {
        return new Expectation(Set.of(), change -> false, false);
    }
}
