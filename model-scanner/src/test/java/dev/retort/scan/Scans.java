// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan;

import dev.retort.dialect.Dialects;
import dev.retort.scan.discovery.ClassPath;
import dev.retort.scan.discovery.Discovered;
import dev.retort.scan.discovery.EntityDiscovery;
import dev.retort.scan.discovery.EntitySelection;
import dev.retort.scan.loader.HibernateLoader;
import dev.retort.scan.loader.TargetDatabase;
import dev.retort.scan.mapping.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Scans test entities with the Hibernates that the build lays out. */
public final class Scans {

    private static final Map<String, String> VERSIONS = Map.of("sqlite", "3.54.1", "postgresql", "18.1");
    private static final Map<List<Object>, ScanResult> KNOWN = new ConcurrentHashMap<>();

    private static final Path HIBERNATES = Path.of("target", "hibernate");

    private Scans() {}

    /** All versions of Hibernate that are laid out, such as {@code 6.6.49.Final}. */
    public static List<String> hibernates() {
        try (Stream<Path> folders = Files.list(HIBERNATES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The whole version of a line, such as {@code 7.4}. */
    public static String hibernate(String line) {
        return hibernates().stream()
                .filter(version -> version.startsWith(line + "."))
                .findFirst()
                .orElseThrow();
    }

    public static ClassPath jars(String hibernate) {
        return new ClassPath(ClassPath.jarsIn(HIBERNATES.resolve(hibernate)));
    }

    /** The directory of all compiled tests. */
    public static Path testClasses() {
        try {
            return Path.of(Scans.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static TargetDatabase database(String id) {
        return TargetDatabase.of(Dialects.installed().byId(id), VERSIONS.get(id));
    }

    public static ScanResult scan(
            String hibernate, String database, EntitySelection selection, Map<String, String> settings) {
        ClassPath project =
                new ClassPath(List.of(testClasses())).followedBy(jars(hibernate).entries());
        return new ModelScanner(jars(hibernate("7.4")))
                .scan(ScanRequest.of(project, Dialects.installed().byId(database), VERSIONS.get(database))
                        .withEntities(selection)
                        .withSettings(settings));
    }

    /** The same scan is made once only. */
    public static ScanResult scan(String hibernate, String database, Class<?>... entities) {
        return KNOWN.computeIfAbsent(
                List.of(hibernate, database, List.of(entities)),
                ignored -> scan(hibernate, database, classes(entities), Map.of()));
    }

    public static Mapping mapping(
            String hibernate, TargetDatabase database, EntitySelection selection, Map<String, String> settings) {
        ClassPath project =
                new ClassPath(List.of(testClasses())).followedBy(jars(hibernate).entries());
        Discovered entities = new EntityDiscovery(project).find(selection);
        return new HibernateLoader(jars(hibernate("7.4"))).read(project, entities, database, settings);
    }

    public static Mapping mapping(String hibernate, String database, Class<?>... entities) {
        return mapping(hibernate, database(database), classes(entities), Map.of());
    }

    public static EntitySelection classes(Class<?>... entities) {
        return new EntitySelection.Classes(
                Stream.of(entities).map(Class::getName).toList());
    }
}
