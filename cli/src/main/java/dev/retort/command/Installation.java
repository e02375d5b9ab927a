// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where Retort itself is installed.
 *
 * @param hibernate the folder with the jars of the Hibernate that serves projects without one, whether it exists or not
 * @param cache the folder for what can be made again
 */
public record Installation(Path hibernate, Path cache) {

    private static final String HIBERNATE = "hibernate";

    /**
     * The installation that this code is running from: {@code lib/} beside {@code hibernate/}.
     *
     * @param cache the folder for what can be made again
     */
    public static Installation ofRunningCode(Path cache) {
        String home = System.getProperty("retort.home");
        return new Installation(home == null ? besideLibraries() : Path.of(home).resolve(HIBERNATE), cache);
    }

    private static Path besideLibraries() {
        try {
            Path code = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.resolveSibling("..").resolve(HIBERNATE).normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of this code is no path", e);
        }
    }

    /** Whether a Hibernate comes with it. */
    boolean hasHibernate() {
        return Files.isDirectory(hibernate);
    }
}
