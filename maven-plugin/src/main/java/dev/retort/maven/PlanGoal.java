// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Tells what a run would do, statement by statement. */
@Mojo(name = "plan", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class PlanGoal extends RetortGoal {

    /** A revision, the beginning of one, +2, head or heads; head if nothing is said. */
    @Parameter(property = "retort.target")
    private @Nullable String target;

    public PlanGoal() {
        super("plan");
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
