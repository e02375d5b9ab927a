// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A Maven artifact that holds a database server, in the newest version there is of those that start with the prefix.
 *
 * <p>The build copies it to {@code testkit/target/servers}; the property {@code retort.test.servers} names another
 * folder. What is not there may be in the local Maven repository.
 *
 * @param ending what follows the version in the file's name, as in {@code .jar} or {@code -linux-x86_64.zip}
 */
public record ServerArtifact(String groupId, String artifactId, String versionPrefix, String ending) {

    /** The artifact's file. */
    Path find() {
        String home =
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString();
        return findIn(copies(), Path.of(System.getProperty("maven.repo.local", home)));
    }

    Path findIn(Path copies, Path repository) {
        Path versions = repository.resolve(groupId.replace('.', '/')).resolve(artifactId);
        return Stream.concat(Stream.of(copies), list(versions))
                .flatMap(ServerArtifact::list)
                .filter(file -> name(file).startsWith(start() + versionPrefix)
                        && name(file).endsWith(ending))
                .max(Comparator.comparing(this::version))
                .orElseThrow(() -> new ServerFailed("no file %s%s*%s in %s or under %s; fetch %s:%s with Maven"
                        .formatted(start(), versionPrefix, ending, copies, versions, groupId, artifactId)));
    }

    /** The file's name without its ending. */
    String nameOf(Path file) {
        return name(file).substring(0, name(file).length() - ending.length());
    }

    private Version version(Path file) {
        return Version.parse(nameOf(file).substring(start().length()));
    }

    private String start() {
        return artifactId + "-";
    }

    private static Path copies() {
        String named = System.getProperty("retort.test.servers");
        if (named != null) {
            return Path.of(named);
        }
        URL classes = ServerArtifact.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(classes.toURI()).resolveSibling("servers");
        } catch (URISyntaxException e) {
            throw new ServerFailed("cannot find the folder of " + classes, e);
        }
    }

    private static Stream<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
