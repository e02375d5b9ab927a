// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import java.util.List;
import java.util.Map;

/**
 * What Hibernate is to map.
 *
 * @param settings as Hibernate names them
 * @param classes entities, embeddables, mapped superclasses and converters
 * @param packages those whose {@code package-info} carries annotations for Hibernate
 * @param resources mapping files, as paths on the class path
 */
public record MappingSources(
        Map<String, String> settings, List<String> classes, List<String> packages, List<String> resources) {

    public MappingSources {
        settings = Map.copyOf(settings);
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        resources = List.copyOf(resources);
    }
}
