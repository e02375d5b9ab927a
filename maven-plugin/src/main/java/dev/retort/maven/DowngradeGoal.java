// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Takes migrations back. */
@Mojo(name = "downgrade", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class DowngradeGoal extends RetortGoal {

    /** A revision, the beginning of one, -2 or base; -1 if nothing is said. */
    @Parameter(property = "retort.target")
    private @Nullable String target;

    public DowngradeGoal() {
        super("downgrade");
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
