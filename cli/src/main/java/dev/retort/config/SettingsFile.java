// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file of a project's settings. */
public final class SettingsFile {

    /** Its name. */
    public static final String NAME = "retort.properties";

    private SettingsFile() {}

    /** The nearest one, in this folder or above it. */
    public static Optional<Path> above(Path folder) {
        for (Path place = folder.toAbsolutePath().normalize(); place != null; place = place.getParent()) {
            Path file = place.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
