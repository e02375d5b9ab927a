// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders for what is made outside of one test, as a scenario's classes are; a test of its own takes JUnit's. */
public final class TemporaryFolder {

    private TemporaryFolder() {}

    /** A new empty folder, which goes with all that is in it when the JVM ends. */
    public static Path create(String prefix) throws IOException {
        Path folder = Files.createTempDirectory(prefix);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return; // whoever made it was through with it before
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
