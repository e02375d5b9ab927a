// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists what differs, without writing a file. */
@Mojo(name = "diff", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class DiffGoal extends RetortGoal {

    public DiffGoal() {
        super("diff");
    }

    @Override
    boolean readsEntities() {
        return true;
    }
}
