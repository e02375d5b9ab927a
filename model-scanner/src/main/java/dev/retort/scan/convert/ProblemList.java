// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.scan.mapping.Origin;
import dev.retort.scan.mapping.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a person has to know about a schema while it is made. */
final class ProblemList {

    private final List<Problem> problems;

    ProblemList(Collection<Problem> before) {
        this.problems = new ArrayList<>(before);
    }

    void unreadable(@Nullable Origin origin, String message) {
        problems.add(Problem.unreadable(origin, message));
    }

    void unmanaged(@Nullable Origin origin, String message) {
        problems.add(Problem.unmanaged(origin, message));
    }

    void warning(@Nullable Origin origin, String message) {
        problems.add(Problem.warning(origin, message));
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
