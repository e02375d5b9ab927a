// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Makes a database remember revisions that were not run on it. */
@Mojo(name = "stamp", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class StampGoal extends RetortGoal {

    /** A revision, the beginning of one, head or base. */
    @Parameter(property = "retort.target")
    private @Nullable String target;

    public StampGoal() {
        super("stamp");
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
