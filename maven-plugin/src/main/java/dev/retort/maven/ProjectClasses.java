// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** The compiled classes of a project, of its sibling modules, and of what it depends on. */
final class ProjectClasses {

    private static final String JAVA = ".java";

    private final MavenProject project;
    private final Map<String, MavenProject> siblings = new HashMap<>();

    ProjectClasses(MavenProject project, List<MavenProject> reactor) {
        this.project = project;
        reactor.forEach(module -> siblings.put(key(module.getArtifact()), module));
    }

    /**
     * What the project is compiled with and what it runs with. The project's own folder is named even where it does not exist: its
     * entities must not seem to be gone. A sibling module is its folder of classes even where it is packed already.
     */
    Set<Path> classPath() throws MojoExecutionException {
        try {
            Set<String> elements = new LinkedHashSet<>(project.getCompileClasspathElements());
            elements.addAll(project.getRuntimeClasspathElements());
            Map<String, Path> folders = foldersOfSiblings();
            Set<Path> all = new LinkedHashSet<>();
            elements.forEach(element -> all.add(folders.getOrDefault(element, Path.of(element))));
            all.removeIf(element -> !Files.exists(element) && !(element.equals(own()) && hasSources()));
            return all;
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("the class path of the project is not resolved", e);
        }
    }

    /** The folders of classes of sibling modules, by the files that stand for them on a class path. */
    private Map<String, Path> foldersOfSiblings() {
        Map<String, Path> folders = new HashMap<>();
        for (Artifact artifact : project.getArtifacts()) {
            MavenProject module = siblings.get(key(artifact));
            File file = artifact.getFile();
            if (module != null && file != null && artifact.getClassifier() == null) {
                Path classes = Path.of(module.getBuild().getOutputDirectory());
                if (Files.isDirectory(classes)) {
                    folders.put(file.getPath(), classes);
                }
            }
        }
        return folders;
    }

    private static String key(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
    }

    private Path own() {
        return Path.of(project.getBuild().getOutputDirectory());
    }

    private boolean hasSources() {
        return sourceRoots().findAny().isPresent();
    }

    private Stream<Path> sourceRoots() {
        return project.getCompileSourceRoots().stream().map(Path::of).filter(Files::isDirectory);
    }

    /** Whether one of these messages is due to the project not being compiled. */
    boolean areMissed(List<String> complaints) {
        return !Files.exists(own()) && complaints.stream().anyMatch(line -> line.contains(own().toString()));
    }

    /** The first source with a mapping that was written after it was compiled, or never compiled. */
    Optional<Path> stale() throws MojoExecutionException {
        if (!Files.exists(own())) {
            return Optional.empty();
        }
        try {
            for (Path root : sourceRoots().toList()) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path source : files.filter(file -> file.toString().endsWith(JAVA))
                            .sorted()
                            .toList()) {
                        if (isNewerThanItsClass(root.relativize(source), source) && isMapped(source)) {
                            return Optional.of(source);
                        }
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new MojoExecutionException("cannot read the sources of the project", e);
        }
    }

    private boolean isNewerThanItsClass(Path name, Path source) throws IOException {
        String file = name.toString();
        Path compiled = own().resolve(file.substring(0, file.length() - JAVA.length()) + ".class");
        return !Files.exists(compiled)
                || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(source)) < 0;
    }

    private static boolean isMapped(Path source) throws IOException {
        return new String(Files.readAllBytes(source), StandardCharsets.ISO_8859_1).contains("jakarta.persistence.");
    }
}
