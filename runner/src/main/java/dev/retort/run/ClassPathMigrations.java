// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compiled migrations of packages and of those in them, each once. */
final class ClassPathMigrations implements MigrationSource {

    private final ClassLoader classes;
    private final List<String> packageNames;

    ClassPathMigrations(ClassLoader classes, List<String> packageNames) {
        this.classes = classes;
        this.packageNames = List.copyOf(packageNames);
    }

    @Override
    public List<LoadedMigration> load() {
        Map<String, FoundClass> byName = new TreeMap<>();
        for (String packageName : packageNames) {
            for (FoundClass found : new PackageScan(classes, packageName).classes()) {
                byName.putIfAbsent(found.name(), found);
            }
        }
        MigrationClasses loader = new MigrationClasses(classes, name -> name);
        return byName.values().stream()
                .flatMap(found -> loader.load(found).stream())
                .toList();
    }

    @Override
    public String place() {
        return (packageNames.size() == 1 ? "the package " : "the packages ") + String.join(", ", packageNames);
    }
}
