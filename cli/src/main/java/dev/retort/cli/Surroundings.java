// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Installation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What a command is called in; nothing else of the world outside is read.
 *
 * @param variables the environment variables
 * @param random makes the ids of new revisions
 */
public record Surroundings(
        Path workingFolder,
        Map<String, String> variables,
        Terminal terminal,
        Installation installation,
        Clock clock,
        RandomGenerator random) {

    /** Copies the variables. */
    public Surroundings {
        variables = Map.copyOf(variables);
    }
}
