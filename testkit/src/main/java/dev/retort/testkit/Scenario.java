// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder that tells one story of a model or a schema: the entities {@code before} and {@code after} a change as Java sources, or
 * what makes the schema before and after as {@code before.sql} and {@code after.sql}; what must come out of it as golden files, and
 * how as {@code options.properties}.
 *
 * <p>Each of these may be absent: no entities before means that the story begins with nothing. Any file may be there once more for a
 * product or a version, as {@code before-mysql.sql}; see {@link #file}.
 */
public final class Scenario {

    private final Path folder;
    private final Path classes;
    private final List<Path> classPath;
    private final SortedMap<String, String> options;

    Scenario(Path folder, Path classes, List<Path> classPath) {
        this.folder = folder;
        this.classes = classes;
        this.classPath = List.copyOf(classPath);
        this.options = options(folder.resolve("options.properties"));
    }

    /** The folder's name. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** What {@code options.properties} says. */
    public SortedMap<String, String> options() {
        return options;
    }

    /** What {@code options.properties} says under the name. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** A folder with the compiled classes of {@code before}. */
    public Path before() {
        return compiled("before");
    }

    /** A folder with the compiled classes of {@code after}. */
    public Path after() {
        return compiled("after");
    }

    /** The classes that the entities were compiled against. */
    public List<Path> classPath() {
        return classPath;
    }

    /** Fails with a diff unless the file of this name in the folder holds this text. */
    public void verify(String file, String actual) {
        Goldens.in(folder).verify(file, actual);
    }

    /**
     * The file of this name and extension that is meant for the kind of database: {@code rows-mysql.sql} before {@code rows.sql}, for
     * which alone the file need not exist.
     *
     * @param extension with its dot
     */
    public Path file(String name, String extension, DatabaseKind kind) {
        return kind.names().stream()
                .map(product -> folder.resolve(name + "-" + product + extension))
                .filter(Files::exists)
                .findFirst()
                .orElse(folder.resolve(name + extension));
    }

    /**
     * The kinds of databases that the scenario runs on: all that tests run on, or those that its option
     * {@code databases} names, which have the abilities that its option {@code needs} names; and if it tells its story in SQL, those
     * for which it does.
     */
    public List<DatabaseKind> databases() {
        List<String> only = list("databases");
        List<Ability> needs = list("needs").stream().map(Ability::valueOf).toList();
        return DatabaseKind.selected().stream()
                .filter(kind -> kind.isOneOf(only))
                .filter(kind -> kind.abilities().containsAll(needs))
                .filter(kind -> !isInSql() || Files.exists(file("after", ".sql", kind)))
                .toList();
    }

    private boolean isInSql() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(file -> file.startsWith("after") && file.endsWith(".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> list(String option) {
        return option(option).map(names -> List.of(names.split("\\s*,\\s*"))).orElse(List.of());
    }

    private synchronized Path compiled(String part) {
        Path target = classes.resolve(part);
        try {
            if (!Files.exists(target)) {
                Files.createDirectories(target);
                compile(folder.resolve(part), target);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path sources, Path target) throws IOException {
        if (Files.isDirectory(sources)) {
            TestCompiler.compile(sources, target, classPath);
        }
    }

    private static SortedMap<String, String> options(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        SortedMap<String, String> options = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> options.put(name, properties.getProperty(name)));
        return Collections.unmodifiableSortedMap(options);
    }

    @Override
    public String toString() {
        return name();
    }
}
