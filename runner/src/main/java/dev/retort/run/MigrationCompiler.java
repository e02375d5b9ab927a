// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.Migration;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Compiles migrations with the compiler of this Java runtime. */
final class MigrationCompiler {

    private final List<Path> classPath;

    MigrationCompiler(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
    }

    /** Where the classes are that migrations are written with. */
    static List<Path> api() {
        return Stream.of(Migration.class, NullMarked.class)
                .flatMap(type -> place(type).stream())
                .distinct()
                .toList();
    }

    void compile(SourceFiles sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new NoCompiler(sources.folder());
        }
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(said, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            said,
                            options(classes),
                            null,
                            files.getJavaFileObjectsFromPaths(sources.files().keySet()))
                    .call();
            if (!compiled) {
                throw new CompilationFailed(problems(said));
            }
        }
    }

    private List<String> options(Path classes) {
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of("-d", classes.toString(), "-classpath", path, "-parameters", "-g", "-proc:none", "-Xlint:none");
    }

    private static List<CompilationFailed.Problem> problems(DiagnosticCollector<JavaFileObject> said) {
        return said.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(problem -> new CompilationFailed.Problem(
                        problem.getSource() == null
                                ? null
                                : Path.of(problem.getSource().getName()),
                        Math.max(0, problem.getLineNumber()),
                        problem.getMessage(Locale.ENGLISH)))
                .toList();
    }

    private static Optional<Path> place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a path: " + source.getLocation(), e);
        }
    }
}
