// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Migrations in source form, compiled when they have changed. */
final class SourceMigrations implements MigrationSource {

    private final Path folder;
    private final Path cache;
    private final List<Path> classPath;

    SourceMigrations(Path folder, Path cache, List<Path> classPath) {
        this.folder = folder;
        this.cache = cache;
        this.classPath = List.copyOf(classPath);
    }

    @Override
    public List<LoadedMigration> load() {
        try {
            if (!Files.isDirectory(folder)) {
                throw new NoSuchFileException(folder.toString(), null, "there is no such folder");
            }
            SourceFiles sources = SourceFiles.read(folder);
            return sources.isEmpty() ? List.of() : load(sources);
        } catch (IOException e) {
            throw new MigrationsUnreadable("the migrations in " + folder, e);
        }
    }

    private List<LoadedMigration> load(SourceFiles sources) throws IOException {
        Path classes = new CompiledSources(cache, classPath).classesOf(sources);
        MigrationClasses loader = new MigrationClasses(classLoader(classes), sources::fileOf);
        return ClassFolder.read(classes, "").stream()
                .flatMap(found -> loader.load(found).stream())
                .toList();
    }

    private ClassLoader classLoader(Path classes) throws MalformedURLException {
        List<URL> places = new ArrayList<>();
        places.add(classes.toUri().toURL());
        for (Path entry : classPath) {
            places.add(entry.toUri().toURL());
        }
        return new OwnClassesFirst(places.toArray(URL[]::new), SourceMigrations.class.getClassLoader());
    }
}
