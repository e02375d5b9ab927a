// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.util.diff.DiffUtils;
import org.opentest4j.AssertionFailedError;

/**
 * A folder of golden files: whole outputs that a person has read and found right.
 *
 * <p>With {@code -Dretort.update-goldens=true} whatever comes out is written to them instead, to be read in the diff of
 * the commit.
 */
public final class Goldens {

    private static final String UPDATE = "retort.update-goldens";
    private static final int CONTEXT = 3;

    private final Path folder;

    private Goldens(Path folder) {
        this.folder = folder;
    }

    /** The golden files in {@code src/test/resources/goldens/<the test's simple name>} of the test's module. */
    public static Goldens of(Class<?> test) {
        return in(TestModule.resources(test).resolve("goldens").resolve(test.getSimpleName()));
    }

    /** The golden files in the folder. */
    public static Goldens in(Path folder) {
        return new Goldens(folder);
    }

    /** Fails with a diff unless the golden file of this name holds this text. */
    public void verify(String name, String actual) {
        Path file = folder.resolve(name);
        if (Boolean.getBoolean(UPDATE)) {
            write(file, actual);
        } else if (!Files.exists(file)) {
            throw new AssertionFailedError(
                    "no golden file %s; -D%s=true writes it:%n%s".formatted(file, UPDATE, actual));
        } else {
            compare(file, read(file), actual);
        }
    }

    private static void compare(Path file, String golden, String actual) {
        if (!golden.equals(actual)) {
            throw new AssertionFailedError(
                    "%s is not what comes out; -D%s=true accepts it:%n%s".formatted(file, UPDATE, diff(golden, actual)),
                    golden,
                    actual);
        }
    }

    private static String diff(String golden, String actual) {
        List<String> before = List.of(golden.split("\n", -1));
        List<String> after = List.of(actual.split("\n", -1));
        return String.join(
                "\n",
                DiffUtils.generateUnifiedDiff("golden", "actual", before, DiffUtils.diff(before, after), CONTEXT));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
