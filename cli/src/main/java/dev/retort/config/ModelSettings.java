// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import dev.retort.setting.MissingSetting;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the entities are, and how Hibernate is to read them.
 *
 * @param classPath null where none is said
 * @param packages the packages to look for entities in, none for all
 * @param classes entities by name, besides those found
 * @param persistenceUnit the unit of {@code META-INF/persistence.xml} that lists the entities, null where none is said
 * @param hibernate Hibernate's own properties
 */
public record ModelSettings(
        @Nullable ClassPath classPath,
        List<String> packages,
        List<String> classes,
        @Nullable String persistenceUnit,
        SortedMap<String, String> hibernate) {

    /** Copies the collections. */
    public ModelSettings {
        packages = List.copyOf(packages);
        classes = List.copyOf(classes);
        hibernate = Collections.unmodifiableSortedMap(new TreeMap<>(hibernate));
    }

    /** The class path of the entities. */
    public ClassPath requiredClassPath() {
        if (classPath == null) {
            throw new MissingSetting(
                    Keys.MODEL_CLASSPATH,
                    "nobody says where the entities are: set " + Keys.MODEL_CLASSPATH
                            + " to the project's classes and jars in " + SettingsFile.NAME
                            + ", such as target/classes");
        }
        return classPath;
    }
}
