// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Java files of a folder and the folders in it, with their bytes. */
record SourceFiles(Path folder, SortedMap<Path, byte[]> files) {

    private static final String SUFFIX = ".java";

    static SourceFiles read(Path folder) throws IOException {
        SortedMap<Path, byte[]> files = new TreeMap<>();
        for (Path file : javaFiles(folder)) {
            files.put(file, Files.readAllBytes(file));
        }
        return new SourceFiles(folder, files);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** The file in which the class of this name is written, as text; the class's name where that cannot be told. */
    String fileOf(String className) {
        String outermost = className.substring(className.lastIndexOf('.') + 1).split("\\$")[0];
        List<Path> named = files.keySet().stream()
                .filter(file -> String.valueOf(file.getFileName()).equals(outermost + SUFFIX))
                .toList();
        return named.size() == 1 ? named.get(0).toString() : className;
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }
}
