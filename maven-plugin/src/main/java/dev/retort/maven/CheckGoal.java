// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fails where entities and database differ; for continuous integration. */
@Mojo(name = "check", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class CheckGoal extends RetortGoal {

    public CheckGoal() {
        super("check");
    }

    @Override
    boolean readsEntities() {
        return true;
    }
}
