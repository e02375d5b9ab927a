// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import dev.retort.scan.mapping.ScanFailed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Jars hold entities besides those of the project's directories: another part of the project, or a library. */
public final class EntitiesInJars extends ScanFailed {

    private static final long serialVersionUID = 1L;

    private static final int NAMED = 3;

    EntitiesInJars(List<Path> directories, SortedSet<String> own, SortedMap<Path, SortedSet<String>> others) {
        super("besides " + directories + ", jars hold entities, and nothing says whether they are part of the model:\n"
                + others.entrySet().stream()
                        .map(jar -> "  " + jar.getKey().getFileName() + ": " + some(jar.getValue()) + "\n")
                        .collect(Collectors.joining())
                + "name the packages of all entities that are, such as " + String.join(", ", packages(own, others))
                + " (retort.model.packages; in a program, EntityModel.ofPackages)");
    }

    private static String some(SortedSet<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }

    /** The packages of all these classes, but for those that are below another one. */
    private static Collection<String> packages(SortedSet<String> own, SortedMap<Path, SortedSet<String>> others) {
        SortedSet<String> all = new TreeSet<>();
        own.forEach(name -> all.add(packageOf(name)));
        others.values().forEach(names -> names.forEach(name -> all.add(packageOf(name))));
        List<String> highest = new ArrayList<>();
        for (String name : all) {
            if (highest.stream().noneMatch(above -> name.startsWith(above + "."))) {
                highest.add(name);
            }
        }
        return highest;
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }
}
