// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java sources in process. */
public final class TestCompiler {

    private TestCompiler() {}

    /**
     * Compiles all sources of the folder, whatever their packages, and copies the other files beside the classes.
     *
     * @throws AssertionError with what the compiler says, by file and line
     */
    public static void compile(Path sources, Path classes, List<Path> classPath) throws IOException {
        try (Stream<Path> all = Files.walk(sources)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            List<Path> java = files.stream().filter(TestCompiler::isJava).toList();
            for (Path file : files) {
                if (!java.contains(file)) {
                    copy(file, classes.resolve(sources.relativize(file).toString()));
                }
            }
            if (!java.isEmpty()) {
                compile(java, classes, classPath);
            }
        }
    }

    /** The folders and jars that these classes were loaded from, to make a class path of. */
    public static List<Path> classPathOf(Class<?>... types) {
        return Stream.of(types).map(TestModule::location).distinct().toList();
    }

    private static void compile(List<Path> java, Path classes, List<Path> classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        String path = classPath.stream().map(Path::toString).collect(joining(File.pathSeparator));
        List<String> options = List.of("-d", classes.toString(), "-classpath", path, "-proc:none", "-parameters");
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean done = compiler.getTask(
                            new StringWriter(),
                            files,
                            diagnostics,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(java))
                    .call();
            if (!done) {
                throw new AssertionError(diagnostics.getDiagnostics().stream()
                        .map(TestCompiler::text)
                        .collect(joining("\n")));
            }
        }
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String place = source == null ? "" : "%s:%d: ".formatted(source.getName(), diagnostic.getLineNumber());
        return place + diagnostic.getMessage(Locale.ROOT);
    }

    private static void copy(Path file, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.copy(file, target);
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }
}
