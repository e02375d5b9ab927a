// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What settings are read from.
 *
 * @param workingFolder where the search for the properties file begins
 * @param variables the environment variables
 * @param flags settings made on the command line, by key
 * @param file the properties file, null to search for it
 * @param environment the environment's name, null to ask the variables
 */
public record SettingsRequest(
        Path workingFolder,
        Map<String, String> variables,
        Map<String, String> flags,
        @Nullable Path file,
        @Nullable String environment) {

    /** Copies the maps. */
    public SettingsRequest {
        variables = Map.copyOf(variables);
        flags = Map.copyOf(flags);
    }

    /** Nothing said on the command line. */
    public static SettingsRequest of(Path workingFolder, Map<String, String> variables) {
        return new SettingsRequest(workingFolder, variables, Map.of(), null, null);
    }
}
