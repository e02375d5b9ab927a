// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists the revisions that none follows. */
@Mojo(name = "heads", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class HeadsGoal extends RetortGoal {

    public HeadsGoal() {
        super("heads");
    }
}
