// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The class path of a project: directories of classes and jars, in order. */
public record ClassPath(List<Path> entries) {

    public ClassPath {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a class path as the {@code java} command does: entries divided by the separator of the system, where
     * {@code lib/*} stands for all jars of a directory.
     *
     * @param base what relative entries are relative to
     */
    public static ClassPath parse(String text, Path base) {
        List<Path> entries = new ArrayList<>();
        for (String part : text.split(File.pathSeparator)) {
            String entry = part.strip();
            if (entry.equals("*") || entry.endsWith("/*") || entry.endsWith("\\*")) {
                entries.addAll(jarsIn(base.resolve(entry.substring(0, entry.length() - 1))));
            } else if (!entry.isEmpty()) {
                entries.add(base.resolve(entry).normalize());
            }
        }
        return new ClassPath(entries);
    }

    /** All jars of a directory, in the order of their names. */
    public static List<Path> jarsIn(Path directory) {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.{jar,JAR}")) {
            found.forEach(jar -> jars.add(jar.normalize()));
        } catch (IOException failure) {
            throw new UnreadableClassPath(directory, "is no directory that can be read", failure);
        }
        jars.sort(null);
        return jars;
    }

    public List<Path> directories() {
        return entries.stream().filter(Files::isDirectory).toList();
    }

    public List<Path> jars() {
        return entries.stream().filter(entry -> !Files.isDirectory(entry)).toList();
    }

    public List<URL> urls() {
        return entries.stream().map(ClassPath::url).toList();
    }

    /** This class path with others behind it, none of them twice. */
    public ClassPath followedBy(List<Path> more) {
        return new ClassPath(
                Stream.concat(entries.stream(), more.stream()).distinct().toList());
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
