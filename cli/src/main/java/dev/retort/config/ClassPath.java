// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import dev.retort.setting.InvalidSetting;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class path as it was written: folders, jars, {@code lib/*} for all jars of a folder, {@code @file} for a class path kept in a
 * file, apart by commas or by what keeps a class path's parts apart on this system. A part with such a sign in it stands in double
 * quotes.
 *
 * @param text as written
 * @param folder what relative paths are relative to
 * @param where what it was read from, for messages
 */
public record ClassPath(String text, Path folder, String where) {

    private static final String SEPARATORS = "[,\r\n" + Pattern.quote(File.pathSeparator) + "]";
    private static final Pattern PART =
            Pattern.compile("[ \t]*\"([^\"\r\n]+)\"[ \t]*|" + SEPARATORS.replace("[", "[^") + "+");

    /** Writes a class path such that it is read again as it is. */
    public static String written(Collection<Path> parts) {
        Pattern separators = Pattern.compile(SEPARATORS);
        return parts.stream()
                .map(Path::toString)
                .map(part -> separators.matcher(part).find() ? '"' + part + '"' : part)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Folders and jars, all of which exist. */
    public List<Path> resolve() {
        List<Path> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String quoted = part.group(1);
            if (quoted != null) {
                parts.add(existing(quoted));
            } else if (!part.group().isBlank()) {
                addTo(parts, part.group().strip());
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
