// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.RevisionNode;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Test
    void a_static_initialiser_that_fails_is_named() throws IOException {
        Path classes = compile(Map.of(
                "app/db/V1.java",
                migration("app.db", "V1", "a1")
                        .replace(
                                "V1 implements Migration {",
                                "V1 implements Migration { static final int NO = Integer.parseInt(\"no\");")));

        assertThatThrownBy(() -> load(classes, "app.db"))
                .hasMessage("app.db.V1 is no usable migration: its static initialiser failed"
                        + " (java.lang.NumberFormatException: For input string: \"no\")");
    }

    @Test
    void classes_that_nobody_can_make_say_why() throws IOException {
        Path classes = compile(Map.of(
                "app/one/V1.java",
                migration("app.one", "V1", "a1").replace("final class", "abstract class"),
                "app/two/V2.java",
                "package app.two; import dev.retort.migration.*;\nclass V2 { @Revision(id = \"b2\") class Inner"
                        + " implements Migration { public void upgrade(Operations op) { } } }",
                "app/three/V3.java",
                "package app.three; import dev.retort.migration.*;\n@Revision(id = \"c3\") class V3 { }"));

        assertThatThrownBy(() -> load(classes, "app.one"))
                .hasMessage("app.one.V1 is no usable migration: it has a @Revision, but is abstract: take that away,"
                        + " or the @Revision");
        assertThatThrownBy(() -> load(classes, "app.two"))
                .hasMessage("app.two.V2$Inner is no usable migration: it is an inner class: make it static");
        assertThatThrownBy(() -> load(classes, "app.three"))
                .hasMessage("app.three.V3 is no usable migration: it has a @Revision, but is no class that implements"
                        + " Migration");
    }

    @Test
    void a_module_that_keeps_its_migrations_closed_is_told_to_open_them() throws IOException {
        Path classes = compile(
                Map.of("module-info.java", "module app { }", "app/db/V1.java", migration("app.db", "V1", "a1")),
                "--add-reads",
                "app=ALL-UNNAMED");
        ClassLoader parent = ClassPathMigrationsTest.class.getClassLoader();
        ModuleLayer.Controller controller = ModuleLayer.defineModulesWithOneLoader(
                ModuleLayer.boot().configuration().resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("app")),
                List.of(ModuleLayer.boot()),
                parent);
        Module app = controller.layer().findModule("app").orElseThrow();
        controller.addReads(app, parent.getUnnamedModule());

        assertThatThrownBy(() -> MigrationSource.classPath(app.getClassLoader(), "app.db")
                        .load())
                .isInstanceOf(UnusableMigration.class)
                .hasMessage("app.db.V1 is no usable migration: its module keeps it closed: add `opens app.db;` to"
                        + " module-info.java");
    }

    @Test
    void several_packages_are_looked_through() throws IOException {
        Path classes = compile(Map.of(
                "app/db/V1.java", migration("app.db", "V1", "a1"), "lib/db/V2.java", migration("lib.db", "V2", "b2")));

        try (URLClassLoader loader = loader(classes)) {
            MigrationSource source = MigrationSource.classPath(loader, List.of("app.db", "lib.db", "app"));
            assertThat(source.load())
                    .extracting(migration -> migration.revision().id())
                    .containsExactly("a1", "b2");
            assertThat(source.place()).isEqualTo("the packages app.db, lib.db, app");
        }
    }

    private static URLClassLoader loader(Path place) throws IOException {
        return new URLClassLoader(new URL[] {place.toUri().toURL()}, ClassPathMigrationsTest.class.getClassLoader());
    }

    private static List<RevisionNode> load(Path place, String packageName) throws IOException {
        try (URLClassLoader loader = loader(place)) {
            return MigrationSource.classPath(loader, packageName).load().stream()
                    .map(LoadedMigration::revision)
                    .toList();
        }
    }

    private Path compile(Map<String, String> sources, String... more) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String[] arguments = Stream.concat(
                        Stream.concat(
                                Stream.of(more),
                                Stream.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"))),
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
