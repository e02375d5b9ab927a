// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Finds entities in jars, of which few hold any: only classes whose bytes mention the annotation are read in full. */
final class EntityJars {

    /** The annotation, as a class file names it. */
    private static final String MENTIONED = "Ljakarta/persistence/Entity;";

    private static final List<String> LEFT_OUT = List.of("META-INF/", "org/hibernate/", "jakarta/");

    private EntityJars() {}

    /** The entities of those jars that hold some, Hibernate's own left out. */
    static SortedMap<Path, SortedSet<String>> among(List<Path> jars) {
        SortedMap<Path, SortedSet<String>> found = Collections.synchronizedSortedMap(new TreeMap<>());
        jars.parallelStream().forEach(jar -> {
            SortedSet<String> entities = entitiesOf(jar);
            if (!entities.isEmpty()) {
                found.put(jar, entities);
            }
        });
        return found;
    }

    private static SortedSet<String> entitiesOf(Path jar) {
        AnnotationScan scan = new AnnotationScan();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                if (isClass(entry.getName())) {
                    addMentioning(scan, file, entry);
                }
            }
        } catch (IOException | IllegalArgumentException failure) {
            throw new UnreadableClassPath(jar, "is no jar that can be read", failure);
        }
        return scan.finish().entities();
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && LEFT_OUT.stream().noneMatch(name::startsWith);
    }

    private static void addMentioning(AnnotationScan scan, JarFile file, JarEntry entry) throws IOException {
        try (InputStream content = file.getInputStream(entry)) {
            byte[] bytes = content.readAllBytes();
            if (new String(bytes, StandardCharsets.ISO_8859_1).contains(MENTIONED)) {
                scan.add(new ByteArrayInputStream(bytes));
            }
        }
    }
}
