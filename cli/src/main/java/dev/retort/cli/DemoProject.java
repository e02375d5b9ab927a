// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Installation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The project of the demo: the bookstore of the examples, as it is on the first day and on a later one. */
final class DemoProject {

    /** The sources of examples/bookstore, which the build puts beside this class. */
    private static final String FIRST_DAY = "bookstore/first/";

    private static final String LATER_DAY = "bookstore/next/";

    private static final List<String> ENTITIES = List.of(
            "Address.java",
            "Author.java",
            "Book.java",
            "Customer.java",
            "Order.java",
            "OrderLine.java",
            "OrderStatus.java");

    private static final String CHANGED = "Book.java";

    private static final List<String> BOOKS_COME = List.of(
            "        op.execute(\"insert into books (isbn, title, price) values ('9780141439518', 'Pride and Prejudice', 7.99)\");",
            "        op.execute(\"insert into books (isbn, title, price) values ('9780142437247', 'Moby-Dick', 12.5)\");");

    private static final List<String> BOOKS_GO =
            List.of("        op.execute(\"delete from books where isbn in ('9780141439518', '9780142437247')\");");

    private final Path folder;
    private final Installation installation;

    private DemoProject(Path folder, Installation installation) {
        this.folder = folder;
        this.installation = installation;
    }

    /** In this folder, which must be empty or missing; null for a temporary one. */
    static DemoProject in(@Nullable Path folder, Installation installation) {
        try {
            if (folder == null) {
                return new DemoProject(Files.createTempDirectory("retort-demo-").toRealPath(), installation);
            }
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new FolderNotEmpty(folder);
                }
            }
            return new DemoProject(folder.toRealPath(), installation);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of the demo", e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Writes the entities of the first day. */
    void writeEntities() {
        ENTITIES.forEach(name -> write(entities().resolve(name), resource(FIRST_DAY + name)));
    }

    /** Writes what a later day changes in the entities; gives back the lines that go and come, marked. */
    List<String> changeEntities() {
        String before = resource(FIRST_DAY + CHANGED);
        String after = resource(LATER_DAY + CHANGED);
        write(entities().resolve(CHANGED), after);
        return marked(before, after);
    }

    /** Compiles the entities. */
    void compileEntities() {
        List<Path> sources = ENTITIES.stream().map(entities()::resolve).toList();
        new DemoCompiler(installation.hibernate()).compile(sources, folder.resolve("target/classes"));
    }

    /** The migration that was written last. */
    Path newestMigration() {
        try (Stream<Path> files = Files.list(folder.resolve("src/main/java/db/migrations"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .max(Comparator.comparingLong((Path file) -> file.toFile().lastModified())
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the migrations of the demo", e);
        }
    }

    /** Fills the newest migration, an empty one, as its author would: what goes up in the place of the first comment, what goes down. */
    void stockTheShelves() {
        Path migration = newestMigration();
        Deque<List<String>> statements = new ArrayDeque<>(List.of(BOOKS_COME, BOOKS_GO));
        List<String> filled = new ArrayList<>();
        boolean inComment = false;
        for (String line : lines(migration)) {
            boolean comment = line.strip().startsWith("//");
            if (comment && !inComment) {
                filled.addAll(statements.remove());
            } else if (!comment) {
                filled.add(line);
            }
            inComment = comment;
        }
        write(migration, String.join("\n", filled) + "\n");
    }

    List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Path entities() {
        return folder.resolve("src/main/java/com/example/bookstore");
    }

    private static List<String> marked(String before, String after) {
        List<String> gone = before.lines()
                .filter(line -> !after.contains(line))
                .map(line -> "- " + line)
                .toList();
        List<String> come = after.lines()
                .filter(line -> !before.contains(line))
                .map(line -> "+ " + line)
                .toList();
        return Stream.concat(gone.stream(), come.stream()).toList();
    }

    private static String resource(String name) {
        try (InputStream stream = DemoProject.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from this build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
