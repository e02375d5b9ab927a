// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.migration.Migration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the source of migrations in memory, warnings taken for errors, and makes objects of them. */
final class CompiledSource extends ClassLoader {

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    private CompiledSource() {
        super(CompiledSource.class.getClassLoader());
    }

    /** The migration of this class name in no package. */
    static Migration migration(String className, String source) {
        CompiledSource compiled = new CompiledSource();
        compiled.compile(className, source);
        try {
            return (Migration)
                    compiled.loadClass(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private void compile(String className, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (JavaFileManager files = new Output(compiler.getStandardFileManager(diagnostics, null, null))) {
            List<String> options = List.of("-Xlint:all", "-proc:none", "-classpath", classPath());
            List<JavaFileObject> sources = List.of(new Input(className, source));
            compiler.getTask(null, files, diagnostics, options, null, sources).call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(diagnostics.getDiagnostics())
                .as(() -> "of source:\n" + source)
                .isEmpty();
    }

    private static String classPath() {
        return Stream.of(Migration.class, org.jspecify.annotations.Nullable.class)
                .map(type -> type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(java.net.URL::getPath)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream found = classes.get(name);
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, found.toByteArray(), 0, found.size());
    }

    private static final class Input extends SimpleJavaFileObject {

        private final String source;

        Input(String className, String source) {
            super(URI.create("string:///" + className + ".java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    private final class Output extends ForwardingJavaFileManager<JavaFileManager> {

        Output(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, javax.tools.FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
