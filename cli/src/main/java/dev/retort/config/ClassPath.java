// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import dev.retort.setting.InvalidSetting;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A class path as it was written: folders, jars, {@code lib/*} for all jars of a folder, {@code @file} for a class path kept in a
 * file, apart by commas or by what keeps a class path's parts apart on this system.
 *
 * @param text as written
 * @param folder what relative paths are relative to
 * @param where what it was read from, for messages
 */
public record ClassPath(String text, Path folder, String where) {

    private static final Pattern SEPARATORS = Pattern.compile("[,\r\n" + Pattern.quote(File.pathSeparator) + "]+");

    /** Folders and jars, all of which exist. */
    public List<Path> resolve() {
        List<Path> parts = new ArrayList<>();
        for (String part : SEPARATORS.split(text, -1)) {
            if (!part.isBlank()) {
                addTo(parts, part.strip());
            }
        }
        return List.copyOf(parts);
    }

    private void addTo(List<Path> parts, String part) {
        if (part.startsWith("@")) {
            Path list = existing(part.substring(1));
            parts.addAll(new ClassPath(read(list), folder, list.toString()).resolve());
        } else if (part.equals("*") || part.endsWith("/*")) {
            parts.addAll(jarsIn(existing(part.substring(0, part.length() - 1))));
        } else {
            parts.add(existing(part));
        }
    }

    private Path existing(String part) {
        Path path = folder.resolve(part).normalize();
        if (!Files.exists(path)) {
            throw new InvalidSetting(
                    Keys.MODEL_CLASSPATH, where, "names " + path + ", which does not exist; is the project built?");
        }
        return path;
    }

    private static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
