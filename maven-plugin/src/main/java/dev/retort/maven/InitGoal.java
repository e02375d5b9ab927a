// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Makes a project ready for migrations: a file of settings, a folder of migrations. */
@Mojo(name = "init", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class InitGoal extends RetortGoal {

    public InitGoal() {
        super("init");
    }

    @Override
    boolean makesSettings() {
        return true;
    }
}
