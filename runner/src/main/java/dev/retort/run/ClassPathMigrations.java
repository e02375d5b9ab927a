// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.List;

/** Compiled migrations of a package and of those in it. */
final class ClassPathMigrations implements MigrationSource {

    private final ClassLoader classes;
    private final String packageName;

    ClassPathMigrations(ClassLoader classes, String packageName) {
        this.classes = classes;
        this.packageName = packageName;
    }

    @Override
    public List<LoadedMigration> load() {
        MigrationClasses loader = new MigrationClasses(classes, name -> name);
        return new PackageScan(classes, packageName)
                .classes().stream()
                        .flatMap(found -> loader.load(found).stream())
                        .toList();
    }
}
