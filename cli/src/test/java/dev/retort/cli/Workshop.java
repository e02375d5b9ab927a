// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.testkit.TestCompiler;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A project of a user, with entities that change and a database. */
final class Workshop {

    private final Path folder;
    private final Shell shell;

    private Workshop(Path folder, Shell shell) {
        this.folder = folder;
        this.shell = shell;
    }

    /** A project in this folder, initialised, on this database. */
    static Workshop in(Path temporary, TestDatabase database) throws IOException {
        Workshop workshop = in(temporary);
        workshop.shell.with("RETORT_URL", database.url());
        if (!database.user().isEmpty()) {
            workshop.shell.with("RETORT_USER", database.user());
        }
        return workshop;
    }

    /** A project in this folder, initialised, on an SQLite file in it. */
    static Workshop in(Path temporary) throws IOException {
        Path folder = temporary.toRealPath();
        Shell shell = new Shell(folder);
        shell.run("init");
        return new Workshop(folder, shell);
    }

    Path folder() {
        return folder;
    }

    Shell shell() {
        return shell;
    }

    /** The entities from now on: one source file for each text, compiled. */
    Workshop entities(String... sources) throws IOException {
        Path classes = folder.resolve("target/classes");
        Path written = folder.resolve("target/entities");
        clear(classes);
        clear(written);
        for (String source : sources) {
            Files.writeString(written.resolve(className(source) + ".java"), "package shop; " + IMPORTS + source);
        }
        TestCompiler.compile(written, classes, hibernate());
        return this;
    }

    private static final String IMPORTS =
            "import jakarta.persistence.*; import java.math.*; import java.util.*; import org.hibernate.annotations.*;"
                    + " import jakarta.persistence.Table; ";

    private static String className(String source) {
        String behind = source.substring(source.indexOf("class ") + "class ".length());
        return behind.substring(0, behind.indexOf(' '));
    }

    private static List<Path> hibernate() throws IOException {
        try (Stream<Path> jars = Files.list(Shell.INSTALLATION.hibernate())) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).toList();
        }
    }

    Shell.Result retort(String... args) {
        return shell.run(args);
    }

    /** What a person sees of a call that must succeed. */
    String output(String... args) {
        Shell.Result result = retort(args);
        if (result.exitCode() != 0 || !result.err().isEmpty()) {
            throw new AssertionError("retort " + String.join(" ", args) + ": " + result);
        }
        return result.outputIn(folder);
    }

    /** Writes a migration by hand. */
    Path migration(String className, String revision, String upgrade) throws IOException {
        return migration(
                className,
                """
                package db.migrations;

                import dev.retort.migration.Migration;
                import dev.retort.migration.Operations;
                import dev.retort.migration.Revision;

                @Revision(%s)
                public final class %s implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        %s
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """
                        .formatted(revision, className, upgrade));
    }

    Path migration(String className, String source) throws IOException {
        Path file = migrations().resolve(className + ".java");
        Files.writeString(file, source);
        return file;
    }

    Path migrations() {
        return folder.resolve("src/main/java/db/migrations");
    }

    /** The names of all migration files, sorted. */
    List<String> migrationFiles() throws IOException {
        try (Stream<Path> files = Files.list(migrations())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
