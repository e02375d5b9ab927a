// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A unit of {@code META-INF/persistence.xml}.
 *
 * @param entry the entry of the class path that holds the file
 * @param jars the files of {@code jar-file}, found
 */
record PersistenceUnit(
        String name,
        Path entry,
        List<String> classes,
        List<Path> jars,
        List<String> mappingFiles,
        boolean excludesUnlisted,
        Map<String, String> properties) {

    PersistenceUnit {
        classes = List.copyOf(classes);
        jars = List.copyOf(jars);
        mappingFiles = List.copyOf(mappingFiles);
        properties = Map.copyOf(properties);
    }

    static PersistenceUnit named(String name, List<PersistenceUnit> units) {
        return units.stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownPersistenceUnit(name, names(units)));
    }

    static PersistenceUnit only(List<PersistenceUnit> units) {
        if (units.size() > 1) {
            throw new UnknownPersistenceUnit(names(units));
        }
        return units.get(0);
    }

    /**
     * Where its unlisted classes are: in its own jar; or in all directories of the class path, because build tools keep
     * resources and classes in several.
     */
    List<Path> roots(ClassPath classPath) {
        return Files.isDirectory(entry) ? classPath.directories() : List.of(entry);
    }

    @Override
    public String toString() {
        return "the persistence unit \"" + name + "\" of " + entry;
    }

    private static List<String> names(List<PersistenceUnit> units) {
        return units.stream().map(PersistenceUnit::name).toList();
    }
}
