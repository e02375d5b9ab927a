// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Says what an upgrade would apply. */
@Mojo(name = "pending", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class PendingGoal extends RetortGoal {

    /** A revision, the beginning of one, +2, head or heads; head if nothing is said. */
    @Parameter(property = "retort.target")
    private @Nullable String target;

    public PendingGoal() {
        super("pending");
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (target != null) {
            arguments.add(target);
        }
        return arguments;
    }
}
