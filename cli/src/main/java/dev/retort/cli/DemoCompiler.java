// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles entities in this process, with the annotations that the bundled Hibernate brings. */
final class DemoCompiler {

    private final Path libraries;

    DemoCompiler(Path libraries) {
        this.libraries = libraries;
    }

    void compile(List<Path> sources, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new CannotCompile("this Java runtime (" + System.getProperty("java.home")
                    + ") has no compiler; run Retort with a JDK 17 or later (JAVA_HOME)");
        }
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            Files.createDirectories(classes);
            boolean done = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-classpath",
                                    classPath(),
                                    "-proc:none",
                                    "-nowarn",
                                    "-XDsuppressNotes"),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!done) {
                throw new CannotCompile("the entities of the demo do not compile:\n" + messages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compile the entities of the demo", e);
        }
    }

    private String classPath() throws IOException {
        try (Stream<Path> files = Files.list(libraries)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** Entities that could not be compiled. */
    static final class CannotCompile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CannotCompile(String message) {
            super(message);
        }
    }
}
