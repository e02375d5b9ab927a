// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.scan.mapping.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Entities that were read in part only, so that comparing them would say something wrong. */
public final class ModelUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelUnreadable(String database, List<Problem> problems) {
        super("the model cannot be read in full for " + database + ", and is not compared:\n"
                + problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n")));
    }
}
