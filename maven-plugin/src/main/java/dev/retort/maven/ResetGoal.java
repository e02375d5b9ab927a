// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Drops everything and applies all migrations again. */
@Mojo(name = "reset", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class ResetGoal extends RetortGoal {

    public ResetGoal() {
        super("reset");
    }
}
