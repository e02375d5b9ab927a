// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Says where the database is. */
@Mojo(name = "current", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class CurrentGoal extends RetortGoal {

    public CurrentGoal() {
        super("current");
    }
}
