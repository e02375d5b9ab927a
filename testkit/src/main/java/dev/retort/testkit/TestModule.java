// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The folder of the module that a test belongs to. */
final class TestModule {

    private TestModule() {}

    /** The module's test resources as its author keeps them, not the copy on the class path. */
    static Path resources(Class<?> test) {
        Path classes = location(test);
        if (!classes.endsWith(Path.of("target", "test-classes"))) {
            throw new IllegalArgumentException(
                    test + " is in " + classes + ", not in the target/test-classes of a module");
        }
        return classes.resolve("../../src/test/resources").normalize();
    }

    /** The folder or jar that the class was loaded from. */
    static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(type + " has no place in the file system", e);
        }
    }
}
