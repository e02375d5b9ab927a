// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Tells the facts of the database. */
@Mojo(name = "info", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class InfoGoal extends RetortGoal {

    public InfoGoal() {
        super("info");
    }
}
