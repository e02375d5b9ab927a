// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import dev.retort.scan.mapping.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is mapped on a class path.
 *
 * @param classes entities, embeddables, mapped superclasses and converters
 * @param packages those with annotations on their {@code package-info}
 * @param resources mapping files
 * @param settings the properties of the persistence unit
 * @param jars what the persistence unit adds to the class path
 */
public record Discovered(
        List<String> classes,
        List<String> packages,
        List<String> resources,
        Map<String, String> settings,
        List<Path> jars,
        List<Problem> problems) {

    public Discovered {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        resources = List.copyOf(resources);
        settings = Map.copyOf(settings);
        jars = List.copyOf(jars);
        problems = List.copyOf(problems);
    }
}
