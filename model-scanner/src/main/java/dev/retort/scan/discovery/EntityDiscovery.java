// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import dev.retort.scan.mapping.Origin;
import dev.retort.scan.mapping.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what a selection means on a class path. */
public final class EntityDiscovery {

    private static final String ORM_XML = "META-INF/orm.xml";

    private final ClassPath classPath;

    public EntityDiscovery(ClassPath classPath) {
        this.classPath = classPath;
    }

    /** What is selected; fails where that is nothing. */
    public Discovered find(EntitySelection selection) {
        if (selection instanceof EntitySelection.Packages packages) {
            return inPackages(packages.names());
        }
        if (selection instanceof EntitySelection.Classes classes) {
            return named(classes.names());
        }
        List<PersistenceUnit> units = PersistenceXml.unitsOn(classPath);
        if (selection instanceof EntitySelection.Unit unit) {
            return ofUnit(PersistenceUnit.named(unit.name(), units));
        }
        return units.isEmpty() ? inOwnClasses() : ofUnit(PersistenceUnit.only(units));
    }

    private Discovered inPackages(List<String> packages) {
        AnnotationScan scan = new AnnotationScan();
        for (Path entry : classPath.entries()) {
            packages.forEach(name -> scan.add(entry, name.replace('.', '/')));
        }
        return result(scan.finish(), ormXml(), "in the packages " + String.join(", ", packages));
    }

    private Discovered inOwnClasses() {
        AnnotationScan scan = new AnnotationScan();
        List<Path> directories = classPath.directories();
        if (directories.isEmpty()) {
            classPath.jars().forEach(scan::addJar);
            return result(scan.finish(), ormXml(), "in " + classPath.jars());
        }
        directories.forEach(entry -> scan.add(entry, ""));
        scan.finish();
        SortedMap<Path, SortedSet<String>> others = EntityJars.among(classPath.jars());
        if (!others.isEmpty()) {
            throw new EntitiesInJars(directories, scan.entities(), others);
        }
        return result(scan, ormXml(), "in " + directories);
    }

    private Discovered named(List<String> names) {
        SortedSet<String> missing = new TreeSet<>(names);
        for (Path entry : classPath.entries()) {
            try (ClassPathRoot root = ClassPathRoot.open(entry)) {
                missing.removeIf(name -> root.has(name.replace('.', '/') + ".class"));
            }
        }
        if (names.isEmpty() || !missing.isEmpty()) {
            throw NoEntities.missing(missing);
        }
        return new Discovered(names, List.of(), List.of(), Map.of(), List.of(), List.of());
    }

    private Discovered ofUnit(PersistenceUnit unit) {
        AnnotationScan scan = new AnnotationScan();
        if (!unit.excludesUnlisted()) {
            unit.roots(classPath).forEach(entry -> scan.add(entry, ""));
        }
        unit.jars().forEach(entry -> scan.add(entry, ""));
        List<String> resources = new ArrayList<>(unit.mappingFiles());
        ormXml().stream().filter(file -> !resources.contains(file)).forEach(resources::add);
        Discovered scanned = result(scan.finish(), unit.classes(), resources, "in " + unit);
        return new Discovered(
                scanned.classes(),
                scanned.packages(),
                scanned.resources(),
                unit.properties(),
                unit.jars(),
                scanned.problems());
    }

    private NoEntities nothingFound(AnnotationScan scan, String where) {
        if (!scan.javax().isEmpty()) {
            return NoEntities.javax(scan.javax());
        }
        for (Path jar : classPath.jars()) {
            try (ClassPathRoot root = ClassPathRoot.open(jar)) {
                if (root.has("BOOT-INF/classes") || root.has("WEB-INF/classes")) {
                    return NoEntities.archive(jar);
                }
            }
        }
        return NoEntities.found(where);
    }

    private Discovered result(AnnotationScan scan, List<String> resources, String where) {
        return result(scan, List.of(), resources, where);
    }

    private Discovered result(AnnotationScan scan, List<String> listed, List<String> resources, String where) {
        SortedSet<String> classes = new TreeSet<>(scan.mapped());
        classes.addAll(listed);
        if (scan.entities().isEmpty() && listed.isEmpty() && resources.isEmpty()) {
            throw nothingFound(scan, where);
        }
        List<Problem> problems = scan.javax().stream()
                .map(name -> Problem.warning(
                        new Origin(name, null), "is mapped with javax.persistence, not jakarta.persistence; left out"))
                .toList();
        return new Discovered(
                List.copyOf(classes), List.copyOf(scan.packages()), resources, Map.of(), List.of(), problems);
    }

    private List<String> ormXml() {
        for (Path directory : classPath.directories()) {
            try (ClassPathRoot root = ClassPathRoot.open(directory)) {
                if (root.has(ORM_XML)) {
                    return List.of(ORM_XML);
                }
            }
        }
        return List.of();
    }
}
