// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** Reads the annotations of class files, and sorts the classes by what they are to JPA. */
final class AnnotationScan {

    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final List<String> MAPPED = List.of("Entity", "Embeddable", "MappedSuperclass", "Converter");
    private static final String HIBERNATE = "/org/hibernate";
    private static final String PACKAGE_INFO = ".package-info";

    private final Indexer indexer = new Indexer();
    private final SortedSet<String> entities = new TreeSet<>();
    private final SortedSet<String> mapped = new TreeSet<>();
    private final SortedSet<String> javax = new TreeSet<>();
    private final SortedSet<String> packages = new TreeSet<>();

    /** Reads all classes of an entry below a directory, which is empty for the whole entry. */
    AnnotationScan add(Path entry, String directory) {
        try (ClassPathRoot root = ClassPathRoot.open(entry)) {
            root.classFiles(directory).forEach(file -> add(entry, file));
        }
        return this;
    }

    /** Reads all classes of a jar but Hibernate's own, some of which are mapped. */
    AnnotationScan addJar(Path jar) {
        try (ClassPathRoot root = ClassPathRoot.open(jar)) {
            root.classFiles("").stream()
                    .filter(file -> !file.startsWith(HIBERNATE))
                    .forEach(file -> add(jar, file));
        }
        return this;
    }

    AnnotationScan finish() {
        Index index = indexer.complete();
        collect(index, ENTITY, entities);
        for (String annotation : MAPPED) {
            collect(index, "jakarta.persistence." + annotation, mapped);
            collect(index, "javax.persistence." + annotation, javax);
        }
        javax.removeAll(mapped);
        index.getKnownClasses().stream().filter(AnnotationScan::isMappedPackage).forEach(info -> {
            String name = info.name().toString();
            packages.add(name.substring(0, name.length() - PACKAGE_INFO.length()));
        });
        return this;
    }

    SortedSet<String> entities() {
        return entities;
    }

    /** Entities, embeddables, mapped superclasses and converters. */
    SortedSet<String> mapped() {
        return mapped;
    }

    /** Classes that were mapped for the JPA before Jakarta, and are not mapped for Hibernate 6 and later. */
    SortedSet<String> javax() {
        return javax;
    }

    SortedSet<String> packages() {
        return packages;
    }

    private void add(Path entry, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            add(bytes);
        } catch (IOException | IllegalArgumentException failure) {
            throw new UnreadableClassPath(entry, "holds " + file + ", which is no class file", failure);
        }
    }

    /** Reads a class. */
    void add(InputStream bytes) throws IOException {
        indexer.index(bytes);
    }

    private static void collect(Index index, String annotation, SortedSet<String> names) {
        for (AnnotationInstance instance : index.getAnnotations(annotation)) {
            if (instance.target().kind() == AnnotationTarget.Kind.CLASS) {
                names.add(instance.target().asClass().name().toString());
            }
        }
    }

    private static boolean isMappedPackage(ClassInfo info) {
        return info.name().toString().endsWith(PACKAGE_INFO)
                && info.declaredAnnotations().stream()
                        .map(annotation -> annotation.name().toString())
                        .anyMatch(name -> name.startsWith("jakarta.persistence.") || name.startsWith("org.hibernate."));
    }
}
