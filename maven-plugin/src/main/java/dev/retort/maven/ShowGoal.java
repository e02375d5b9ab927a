// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Shows one revision in detail. */
@Mojo(name = "show", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class ShowGoal extends RetortGoal {

    /** A revision, the beginning of one, or head. */
    @Parameter(property = "retort.target")
    private @Nullable String target;

    public ShowGoal() {
        super("show");
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
