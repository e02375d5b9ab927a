// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** What a native image needs of Retort besides the migrations themselves, of which {@link MigrationsAotProcessor} tells. */
final class RetortRuntimeHints implements RuntimeHintsRegistrar {

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        hints.resources()
                .registerPattern("dev/retort/run/retort-version.txt")
                .registerPattern("META-INF/services/dev.retort.*");
    }
}
