// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import java.nio.file.Path;
import java.util.Set;

/**
 * Where the migrations are.
 *
 * @param folder the folder of the sources, whether it exists or not
 * @param packageName the package of the classes, empty for none
 * @param templates the folder of the project's own templates, whether it exists or not
 * @param databases the names of the databases that migrations are written for besides the one that is compared
 */
public record MigrationSettings(Path folder, String packageName, Path templates, Set<String> databases) {

    /** Copies the names. */
    public MigrationSettings {
        databases = Set.copyOf(databases);
    }
}
