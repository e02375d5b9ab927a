// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import java.nio.file.Path;

/** Where the sources of new migrations go, such as {@code src/main/java/db/migrations}, and the package that they are in. */
public record MigrationSources(Path folder, String packageName) {

    /** Where they are in a Maven project that says nothing else. */
    public static final MigrationSources USUAL =
            new MigrationSources(Path.of("src/main/java/db/migrations"), ManagerOptions.DEFAULT_PACKAGE);
}
