// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list of the migrations of a package, written while an application is built, for where there are no folders and jars to search: in a
 * native image.
 */
public final class MigrationIndex {

    private MigrationIndex() {}

    /** The resource that holds the list for this package. */
    public static String resource(String packageName) {
        return "META-INF/retort/" + packageName + ".index";
    }

    /** The list as it is written. */
    public static String text(Collection<String> classNames) {
        return classNames.stream().sorted().map(name -> name + "\n").collect(Collectors.joining());
    }

    /** The names of the classes in the list, none where there is no list. */
    static List<String> read(ClassLoader loader, String packageName) throws IOException {
        try (InputStream list = loader.getResourceAsStream(resource(packageName))) {
            if (list == null) {
                return List.of();
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
            return lines.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
