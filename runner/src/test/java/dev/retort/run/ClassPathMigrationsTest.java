// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.RevisionNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathMigrationsTest {

    @TempDir
    private Path folder;

    @Test
    void migrations_of_a_folder_are_found_by_package_and_those_of_others_left_out() throws IOException {
        Path classes = compile(Map.of(
                "app/db/V1.java", migration("app.db", "V1", "a1"),
                "app/db/more/V2.java", migration("app.db.more", "V2", "b2"),
                "app/V3.java", migration("app", "V3", "c3"),
                "app/db/Broken.java", "package app.db; public class Broken extends app.Gone { }",
                "app/Gone.java", "package app; public class Gone { }"));
        Files.delete(classes.resolve("app/Gone.class"));

        assertThat(load(classes, "app.db"))
                .extracting(RevisionNode::id, RevisionNode::origin)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("a1", "app.db.V1"),
                        org.assertj.core.api.Assertions.tuple("b2", "app.db.more.V2"));
    }

    @Test
    void migrations_of_a_jar_are_found() throws IOException {
        Path jar = jar(compile(Map.of("app/db/V1.java", migration("app.db", "V1", "a1"))));

        assertThat(load(jar, "app.db")).extracting(RevisionNode::id).containsExactly("a1");
        assertThat(load(jar, "nowhere")).isEmpty();
    }

    @Test
    void a_migration_that_cannot_be_loaded_is_named() throws IOException {
        Path classes = compile(Map.of(
                "app/db/V1.java",
                migration("app.db", "V1", "a1").replace("implements", "extends app.Gone implements"),
                "app/Gone.java",
                "package app; public class Gone { }"));
        Files.delete(classes.resolve("app/Gone.class"));

        assertThatThrownBy(() -> load(classes, "app.db"))
                .isInstanceOf(UnusableMigration.class)
                .hasMessageStartingWith("app.db.V1 is no usable migration: it cannot be loaded (");
    }

    @Test
    void a_constructor_that_fails_is_named() throws IOException {
        Path classes = compile(Map.of(
                "app/db/V1.java",
                migration("app.db", "V1", "a1")
                        .replace(
                                "V1 implements Migration {",
                                "V1 implements Migration { V1() {" + " throw new IllegalStateException(\"no\"); }")));

        assertThatThrownBy(() -> load(classes, "app.db"))
                .hasMessage("app.db.V1 is no usable migration: its constructor failed (java.lang.IllegalStateException:"
                        + " no)");
    }

    private static List<RevisionNode> load(Path place, String packageName) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {place.toUri().toURL()}, ClassPathMigrationsTest.class.getClassLoader())) {
            return MigrationSource.classPath(loader, packageName).load().stream()
                    .map(LoadedMigration::revision)
                    .toList();
        }
    }

    private Path compile(Map<String, String> sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String[] arguments = Stream.concat(
                        Stream.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                        sources.entrySet().stream().map(source -> write(source.getKey(), source.getValue())))
                .toArray(String[]::new);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
        return classes;
    }

    private String write(String name, String text) {
        try {
            Path file = folder.resolve("sources").resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path jar(Path classes) throws IOException {
        Path jar = folder.resolve("app.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path path : all.sorted().toList()) {
                String name = classes.relativize(path).toString().replace('\\', '/');
                boolean isFolder = Files.isDirectory(path);
                entries.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
                entries.write(isFolder ? new byte[0] : Files.readAllBytes(path));
            }
        }
        return jar;
    }

    private static String migration(String packageName, String name, String id) {
        return "package " + packageName + "; import dev.retort.migration.*;\n@Revision(id = \"" + id
                + "\") final class " + name + " implements Migration { public void upgrade(Operations op) { } }";
    }
}
