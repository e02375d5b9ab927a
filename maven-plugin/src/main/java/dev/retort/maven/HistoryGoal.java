// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists the revisions of the project. */
@Mojo(name = "history", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class HistoryGoal extends RetortGoal {

    public HistoryGoal() {
        super("history");
    }
}
