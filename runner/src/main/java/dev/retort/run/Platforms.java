// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Dialect;
import java.util.ServiceLoader;

/** Finds what belongs to a dialect. */
final class Platforms {

    private Platforms() {}

    static Platform of(Dialect dialect) {
        return ServiceLoader.load(Platform.class, Platforms.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(platform -> platform.id().equals(dialect.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no runner for " + dialect.id() + " on the class path"));
    }
}
