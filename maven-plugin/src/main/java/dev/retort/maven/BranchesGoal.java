// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists where the history forks and what was merged. */
@Mojo(name = "branches", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class BranchesGoal extends RetortGoal {

    public BranchesGoal() {
        super("branches");
    }
}
