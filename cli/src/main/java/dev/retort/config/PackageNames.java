// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import javax.lang.model.SourceVersion;

/** Names of Java packages. */
final class PackageNames {

    private PackageNames() {}

    static String checked(String name) {
        if (!SourceVersion.isName(name.strip())) {
            throw new IllegalArgumentException("takes the name of a Java package, and got \"" + name + "\"");
        }
        return name.strip();
    }
}
