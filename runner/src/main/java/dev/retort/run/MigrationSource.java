// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.nio.file.Path;
import java.util.List;

/** Where migrations come from. */
@FunctionalInterface
public interface MigrationSource {

    /** All migrations there, in no particular order. */
    List<LoadedMigration> load();

    /** Where it looks, in words, such as {@code the package db.migrations}; empty where nobody says. */
    default String place() {
        return "";
    }

    /** The compiled migrations of a package, and of the packages in it, that this class loader sees. */
    static MigrationSource classPath(ClassLoader classes, String packageName) {
        return classPath(classes, List.of(packageName));
    }

    /** The compiled migrations of all these packages. */
    static MigrationSource classPath(ClassLoader classes, List<String> packageNames) {
        return new ClassPathMigrations(classes, packageNames);
    }

    /** The Java files of a folder, compiled here; the classes are kept in {@code cache}. */
    static MigrationSource sources(Path folder, Path cache) {
        return new SourceMigrations(folder, cache, List.of());
    }

    /** The Java files of a folder, compiled here with more on the class path; the classes are kept in {@code cache}. */
    static MigrationSource sources(Path folder, Path cache, List<Path> classPath) {
        return new SourceMigrations(folder, cache, classPath);
    }
}
