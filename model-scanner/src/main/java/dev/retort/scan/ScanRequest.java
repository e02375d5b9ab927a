// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan;

import dev.retort.dialect.Dialect;
import dev.retort.scan.discovery.ClassPath;
import dev.retort.scan.discovery.EntitySelection;
import java.util.Map;

/**
 * Which entities to read, and for what database.
 *
 * @param classPath the project's compiled classes and all libraries that they need
 * @param version the version of the server, as it tells it
 * @param settings of Hibernate, by its own names; they win over those of a persistence unit
 */
public record ScanRequest(
        ClassPath classPath, EntitySelection entities, Dialect dialect, String version, Map<String, String> settings) {

    /** Copies the settings. */
    public ScanRequest {
        settings = Map.copyOf(settings);
    }

    /** Whatever is mapped on a class path, with Hibernate's own settings. */
    public static ScanRequest of(ClassPath classPath, Dialect dialect, String version) {
        return new ScanRequest(classPath, new EntitySelection.Automatic(), dialect, version, Map.of());
    }

    public ScanRequest withEntities(EntitySelection other) {
        return new ScanRequest(classPath, other, dialect, version, settings);
    }

    public ScanRequest withSettings(Map<String, String> other) {
        return new ScanRequest(classPath, entities, dialect, version, other);
    }
}
