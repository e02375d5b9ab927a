// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import java.util.List;

/** Which classes of a class path are the model. */
public sealed interface EntitySelection {

    /**
     * Those of the only unit of {@code META-INF/persistence.xml}; without such a file, those of all directories of the
     * class path, beside which no jar may hold entities; without directories, those of all jars.
     */
    record Automatic() implements EntitySelection {}

    /** Those of the unit of this name in {@code META-INF/persistence.xml}. */
    record Unit(String name) implements EntitySelection {}

    /** Those of these packages and the packages below them, in all entries of the class path. */
    record Packages(List<String> names) implements EntitySelection {
        /** Copies the names. */
        public Packages {
            names = List.copyOf(names);
        }
    }

    /** Exactly these classes. */
    record Classes(List<String> names) implements EntitySelection {
        /** Copies the names. */
        public Classes {
            names = List.copyOf(names);
        }
    }
}
