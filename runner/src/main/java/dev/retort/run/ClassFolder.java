// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the class files of a folder and the folders in it. */
final class ClassFolder {

    private static final String SUFFIX = ".class";

    private ClassFolder() {}

    /** The classes, by name; {@code prefix} stands before the names of those right in the folder. */
    static List<FoundClass> read(Path folder, String prefix) throws IOException {
        List<FoundClass> found = new ArrayList<>();
        for (Path file : files(folder)) {
            String inside = folder.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), ".");
            String name = prefix + inside.substring(0, inside.length() - SUFFIX.length());
            found.add(new FoundClass(name, Files.readAllBytes(file)));
        }
        return found;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }
}
