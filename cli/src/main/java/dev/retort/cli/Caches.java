// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where this person's system keeps what can be made again. */
final class Caches {

    private static final String OWN = "retort";

    private Caches() {}

    static Path folder(Map<String, String> variables) {
        String chosen = variables.getOrDefault("RETORT_CACHE_DIR", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen);
        }
        String home = System.getProperty("user.home", "");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return Path.of(variables.getOrDefault("LOCALAPPDATA", home), OWN, "cache");
        } else if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Caches", OWN);
        }
        String xdg = variables.getOrDefault("XDG_CACHE_HOME", "");
        return xdg.isBlank() ? Path.of(home, ".cache", OWN) : Path.of(xdg, OWN);
    }
}
