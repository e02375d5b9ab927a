// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scan.discovery.ClassPath;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A small project in a directory: sources that are compiled at once, and other files. */
public final class TestProject {

    private final Path directory;
    private final ClassPath libraries;

    public TestProject(Path directory) {
        this(directory, new ClassPath(List.of()));
    }

    /** A project that is compiled against more libraries than JPA and Hibernate. */
    public TestProject(Path directory, ClassPath libraries) {
        this.directory = directory;
        this.libraries = libraries;
    }

    public Path directory() {
        return directory;
    }

    /** Compiles a class against JPA and Hibernate 7.4. */
    public TestProject with(String className, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-nowarn", "-cp", classPath(), "-d", directory.toString(), "--release", "17");
        boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(new Source(className, source)))
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
        return this;
    }

    public TestProject withFile(String name, String content) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Packs everything as a jar. */
    public Path packed(Path jar) {
        return packed(jar, "project", "1.0");
    }

    /** Packs everything as a jar of this title and version. */
    public Path packed(Path jar, String title, String version) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, title);
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> files = Files.walk(directory)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(directory.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, out);
            }
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String classPath() {
        return new ClassPath(List.of(directory))
                        .followedBy(Scans.jars(Scans.hibernate("7.4")).entries())
                        .followedBy(libraries.entries())
                        .entries()
                        .stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
