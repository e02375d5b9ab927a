// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiled classes, kept in a folder for each state of the sources.
 *
 * <p>A folder appears whole or not at all, so that processes that compile at the same time do no harm to one another.
 */
final class CompiledSources {

    private static final int STATES_KEPT = 4;

    private final Path cache;
    private final List<Path> classPath;

    CompiledSources(Path cache, List<Path> classPath) {
        this.cache = cache;
        this.classPath = new ArrayList<>(classPath);
        this.classPath.addAll(0, MigrationCompiler.api());
    }

    /** The folder with the classes of these sources, compiled now unless they have been before. */
    Path classesOf(SourceFiles sources) throws IOException {
        Path classes =
                cache.resolve(new Fingerprint().add(classPath).add(sources).text());
        if (!Files.isDirectory(classes)) {
            Files.createDirectories(cache);
            Path draft = Files.createTempDirectory(cache, "draft-");
            try {
                new MigrationCompiler(classPath).compile(sources, draft);
                publish(draft, classes);
            } finally {
                delete(draft);
            }
            forgetOldStates(classes);
        }
        return classes;
    }

    private static void publish(Path draft, Path classes) throws IOException {
        try {
            Files.move(draft, classes, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            return; // another process has just compiled the same sources
        }
    }

    private void forgetOldStates(Path current) throws IOException {
        List<Path> states;
        try (Stream<Path> all = Files.list(cache)) {
            states = all.filter(state -> Fingerprint.isOne(String.valueOf(state.getFileName())))
                    .filter(state -> !state.equals(current))
                    .sorted(Comparator.comparing((Path state) -> state.toFile().lastModified())
                            .reversed())
                    .toList();
        }
        for (Path state : states.subList(Math.min(STATES_KEPT, states.size()), states.size())) {
            delete(state);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
