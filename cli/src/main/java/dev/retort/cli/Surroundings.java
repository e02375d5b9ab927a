// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Installation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a command is called in; nothing else of the world outside is read.
 *
 * @param variables the environment variables
 * @param revisionIds makes ids for new revisions
 */
public record Surroundings(
        Path workingFolder,
        Map<String, String> variables,
        Terminal terminal,
        Installation installation,
        Clock clock,
        Supplier<String> revisionIds) {

    /** Copies the variables. */
    public Surroundings {
        variables = Map.copyOf(variables);
    }
}
