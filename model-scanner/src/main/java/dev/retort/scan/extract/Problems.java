// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.extract;

import dev.retort.scan.mapping.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems while a mapping is read, each of them once. */
final class Problems {

    private final Set<Problem> problems = new LinkedHashSet<>();

    void add(Problem problem) {
        problems.add(problem);
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
