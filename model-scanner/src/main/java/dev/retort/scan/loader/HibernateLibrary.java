// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.loader;

import dev.retort.scan.discovery.ClassPath;
import dev.retort.scan.discovery.ClassPathRoot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A library of Hibernate on a class path, known by one of its classes, and its version. */
record HibernateLibrary(Path entry, HibernateVersion version) {

    private static final String CORE = "org/hibernate/Version.class";
    private static final String DIALECTS = "org/hibernate/community/dialect/SQLiteDialect.class";

    static List<HibernateLibrary> cores(ClassPath classPath) {
        return having(CORE, "hibernate-core", classPath);
    }

    static List<HibernateLibrary> communityDialects(ClassPath classPath) {
        return having(DIALECTS, "hibernate-community-dialects", classPath);
    }

    private static List<HibernateLibrary> having(String file, String name, ClassPath classPath) {
        List<HibernateLibrary> libraries = new ArrayList<>();
        for (Path entry : classPath.entries()) {
            try (ClassPathRoot root = ClassPathRoot.open(entry)) {
                if (root.has(file)) {
                    libraries.add(new HibernateLibrary(
                            entry,
                            root.versionOf(name).map(HibernateVersion::parse).orElse(HibernateVersion.UNKNOWN)));
                }
            }
        }
        return libraries;
    }

    @Override
    public String toString() {
        return entry + " (" + version + ")";
    }
}
